package tui

import tea "charm.land/bubbletea/v2"

// onResult takes the results of the root's own commands. Every one that may have
// been overtaken carries the number of its token and is dropped if it was.
func (m *root) onResult(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case libraryMsg:
		return m.onLibrary(msg), true
	case treeMsg:
		return m.onTree(msg), true
	case lookupMsg:
		return m.onLookup(msg), true
	case changesMsg:
		return m.onChanges(msg), true
	case foundMsg:
		return m.onFound(msg), true
	case addedMsg:
		return m.onAdded(msg), true
	case settingsMsg:
		return m.onSettings(msg), true
	case setMsg:
		return m.onSet(msg), true
	case searchMsg:
		return m.onSearch(msg), true
	case pageMsg:
		return m.onPage(msg), true
	case moreMsg:
		return m.onMore(msg), true
	case countMsg:
		return m.onCount(msg), true
	case unreadMsg:
		return m.onUnread(msg), true
	case freshMsg:
		return m.onFresh(msg), true
	case markedMsg:
		return m.onMarked(msg), true
	case previewMsg:
		return m.onPreview(msg), true
	case watchMsg:
		return m.askVersion(), true
	case versionMsg:
		return m.onVersion(msg), true
	case dueMsg:
		return m.onDue(), true
	case refreshTickMsg:
		return m.onRefreshTick(msg), true
	case refreshedMsg:
		return m.onRefreshed(msg), true
	case openedMsg:
		return m.onOpened(msg), true
	case prefetchMsg:
		return m.onPrefetch(msg), true
	case prefetchedMsg:
		m.reader.Reconsider()
		return nil, true
	case wholeMsg:
		return m.onWhole(msg), true
	case peekedMsg:
		return m.onPeeked(msg), true
	case progressMsg:
		return m.onProgress(msg), true
	case completedMsg:
		return m.onCompleted(msg), true
	case expiredMsg:
		m.messages.expire(msg.id)
		return nil, true
	case keptMsg:
		return m.failed(msg.err), true
	case lookMsg:
		return m.onLook(msg), true
	case modifiedMsg:
		return m.onModified(msg), true
	case rereadMsg:
		return m.onReread(msg), true
	case copiedMsg:
		return m.onCopied(msg), true
	case browsedMsg:
		return m.onBrowsed(msg), true
	case pipedMsg:
		return m.onPiped(msg), true
	case savedMsg:
		return m.onSaved(msg), true
	case editorMsg:
		return m.onEditor(msg), true
	case editedMsg:
		return m.onEdited(msg), true
	case themeMsg:
		return m.onTheme(msg), true
	case wheelMsg:
		return m.onWheelRest(), true
	}
	return nil, false
}

// expiredMsg takes a message off the status line.
type expiredMsg struct{ id int }
