<?xml version="1.0"?>
<CHANNEL HREF="https://cdf.example/" BASE="https://cdf.example/">
  <TITLE>Push</TITLE><ABSTRACT>It comes to you</ABSTRACT><LOGO HREF="https://cdf.example/i.gif" STYLE="ICON"/>
  <ITEM HREF="https://cdf.example/1.htm" LASTMOD="1998-11-05T10:00"><TITLE>First</TITLE><ABSTRACT>Of one</ABSTRACT></ITEM>
</CHANNEL>
