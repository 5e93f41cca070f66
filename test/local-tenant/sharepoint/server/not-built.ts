/** Names that SharePoint answers and the stand-in does not: 501 instead of 404. The README's matrix lists them. */
export const NOT_BUILT: ReadonlySet<string> = new Set(
  `$count $value acknowledgments getclientsidewebparts likedbyinformation rootfolder setratings
  microsoft.office.server.reputationmodel.reputation.setlike microsoft.office.server.reputationmodel.reputation.setrating
  setvalueforuiculture getsiteuserinfolist activities addattachment alerts allproperties applytheme applywebtemplate appcatalog apps attachments breakroleinheritancewithsync
  checkin checkout clientwebparts comments commentsdisabled copyto createdefaultassociatedgroups createcopyjobs customlistlikes
  doesuserhavepermissions ensuresiteassetslibrary ensuresitepageslibrary eventreceivers executeremotelgp features file files folder
  folders forms getavailablewebtemplates getcatalog getchanges getcustomlisttemplates getdocumentlibraries getfilebyid
  getfilebyserverrelativepath getfilebyserverrelativeurl getfolderbyid getfolderbyserverrelativepath getfolderbyserverrelativeurl
  getlimitedwebpartmanager getlistitemchangessincetoken getlistitemchangessincetokenwithparameters getparentweb
  getstorageentity getsubwebsfilteredforcurrentuser getwopiframeurl grouppolicy groupsitemanager hubsitedata hubsites
  informationrightsmanagementsettings like likedby listtemplates maptoicon menustate move onedriveshareditems parent publish
  publishedserviceshortcut pushnotificationsubscribers relateditems removestorageentity renderlistdata renderlistformdata
  renderlistfilterdata reputation search setcommentsdisabled setstorageentity shareitem shareobject sharing sharelink siteicon
  sitelogomanager sitemanager sitepages sitescripts siteuserinfolist socialfeed subscriptions tenantappcatalog themeinfo unlike
  unshareobject uploadimage usercustomactions userresource views2 webparts webproxy workflowassociations workflowtemplates webinfos2
  processqueuedjobs sitedesigns siteexists addcrosslink getsharinginformation systemupdate undocheckout  taxonomy termstore v2.0 v2.1 sp.utilities.utility sp.userprofiles.peoplemanager
  sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickersearchuser sp_tenantsettings_current
  getapplicationbundle rootfolder2 saveastemplate saveasnewview savebinary multilingualsettings activitylogger navigationservice
  navigation properties publishingdetails usage allowdesignerforcurrentuser excludefromofflineclient createdocument createlistcopy createdocumentwithdefaultname getwebdavurl workflows hascomments`.split(
    /\s+/,
  ),
);
