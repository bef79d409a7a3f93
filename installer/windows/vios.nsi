; The Windows installer. One user, no administrator, no start with Windows, and never a hand on the files of a school.
;
; makensis -DVERSION=0.1.0 -DPAYLOAD=dist/vios -DICONS=build/parts/icons -DOUT=dist/VIOS-0.1.0-setup.exe vios.nsi
;
; /S          without questions
; /D=C:\map   another folder (last on the line, without quotes)
; Exit codes: 0 done, 1 stopped by the user, 2 not finished and the earlier version put back, 3 VIOS is open,
;             4 a newer version is installed, 5 installed but its self-check says that something is missing,
;             6 this folder holds files of a school

Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!define NAME "VIOS"
!define PROGID "VIOS.Bestand"
!define KEY "Software\VIOS"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\VIOS"
!define DATA "$LOCALAPPDATA\VIOS"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\VIOS"
InstallDirRegKey HKCU "${KEY}" "Folder"
BrandingText "VIOS ${VERSION}"

VIProductVersion "${VERSION}.0"
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WordFunc.nsh"

!define MUI_ICON "${ICONS}/vios.ico"
!define MUI_UNICON "${ICONS}/vios.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\app\VIOS.exe"
!define MUI_FINISHPAGE_RUN_TEXT "VIOS nu openen"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"
VIAddVersionKey /LANG=${LANG_DUTCH} "ProductName" "${NAME}"
VIAddVersionKey /LANG=${LANG_DUTCH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_DUTCH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_DUTCH} "FileDescription" "VIOS installeren"
VIAddVersionKey /LANG=${LANG_DUTCH} "CompanyName" "VIOS"
VIAddVersionKey /LANG=${LANG_DUTCH} "LegalCopyright" "EUPL-1.2"

; Stop with this exit code; the word is for who looks on.
!macro Stop CODE TEXT
  SetErrorLevel ${CODE}
  MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT}" /SD IDOK
  Quit
!macroend

; Windows gives nobody a running program to write in: that is how an open VIOS shows.
!macro StopWhenOpen UN
Function ${UN}StopWhenOpen
  ${If} ${FileExists} "$INSTDIR\app\VIOS.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\app\VIOS.exe" a
    ${If} ${Errors}
      !insertmacro Stop 3 "VIOS is nog open. Sluit VIOS en probeer het opnieuw. Er is niets veranderd."
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro StopWhenOpen ""
!insertmacro StopWhenOpen "un."

Function .onInit
  SetShellVarContext current
  ReadRegStr $0 HKCU "${KEY}" "Version"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      !insertmacro Stop 4 "Er staat al een nieuwere versie van VIOS: $0. Er is niets veranderd."
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  ${If} $INSTDIR == "${DATA}"
    !insertmacro Stop 6 "In deze map staan bestanden van de school. Kies een andere map. Er is niets veranderd."
  ${EndIf}
  Call StopWhenOpen
  ; Whole or not at all: beside the version that is there, and then in its place.
  RMDir /r "$INSTDIR\app-new"
  ClearErrors
  SetOutPath "$INSTDIR\app-new"
  File /r "${PAYLOAD}/*"
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
    RMDir /r "$INSTDIR\app-new"
    !insertmacro Stop 2 "VIOS kon niet alles neerzetten. Er is niets veranderd. Is er genoeg ruimte op de schijf?"
  ${EndIf}
  RMDir /r "$INSTDIR\app-old"
  ${If} ${FileExists} "$INSTDIR\app\*.*"
    ClearErrors
    Rename "$INSTDIR\app" "$INSTDIR\app-old"
    ${If} ${Errors}
      RMDir /r "$INSTDIR\app-new"
      !insertmacro Stop 2 "De vorige versie is nog in gebruik. Er is niets veranderd. Sluit VIOS en probeer het opnieuw."
    ${EndIf}
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR\app-new" "$INSTDIR\app"
  ${If} ${Errors}
    Rename "$INSTDIR\app-old" "$INSTDIR\app"
    !insertmacro Stop 2 "VIOS kon de nieuwe versie niet op haar plaats zetten. De vorige versie staat er weer."
  ${EndIf}
  RMDir /r "$INSTDIR\app-old"
  CreateShortcut "$SMPROGRAMS\VIOS.lnk" "$INSTDIR\app\VIOS.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Call Register
  nsExec::Exec /TIMEOUT=180000 '"$INSTDIR\app\vios-cli.exe" --self-check'
  Pop $0
  ${If} $0 != 0
    SetErrorLevel 5
    MessageBox MB_OK|MB_ICONEXCLAMATION "VIOS staat er, maar is misschien niet heel. Laat ict kijken met: vios-cli --self-check" /SD IDOK
  ${EndIf}
SectionEnd

; One kind of file: ours if nobody has it, else only on the list of Openen met.
!macro FileType ENDING
  ReadRegStr $0 HKCU "Software\Classes\${ENDING}" ""
  ${If} $0 == ""
    WriteRegStr HKCU "Software\Classes\${ENDING}" "" "${PROGID}"
  ${EndIf}
  WriteRegStr HKCU "Software\Classes\${ENDING}\OpenWithProgids" "${PROGID}" ""
!macroend

!macro un.FileType ENDING
  ReadRegStr $0 HKCU "Software\Classes\${ENDING}" ""
  ${If} $0 == "${PROGID}"
    DeleteRegValue HKCU "Software\Classes\${ENDING}" ""
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\${ENDING}\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "Software\Classes\${ENDING}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\${ENDING}"
!macroend

Function Register
  WriteRegStr HKCU "${KEY}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "Version" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\app\VIOS.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "VIOS"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR\app" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  ; All kinds have one name: what is in a file does not show in Verkenner.
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "VIOS-bestand"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\vios-file.ico"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\app\VIOS.exe" "%1"'
  File "${ICONS}/vios-file.ico"
  !insertmacro FileType ".vbk"
  !insertmacro FileType ".sealed"
  !insertmacro FileType ".meld"
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
FunctionEnd

Function un.onInit
  SetShellVarContext current
FunctionEnd

Section "Uninstall"
  Call un.StopWhenOpen
  !insertmacro un.FileType ".vbk"
  !insertmacro un.FileType ".sealed"
  !insertmacro un.FileType ".meld"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${KEY}"
  Delete "$SMPROGRAMS\VIOS.lnk"
  ; What the installer put there, and no more: the folder itself goes only when nothing else is in it.
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\app-new"
  RMDir /r "$INSTDIR\app-old"
  Delete "$INSTDIR\vios-file.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
  ${If} ${FileExists} "${DATA}\*.*"
    MessageBox MB_OK|MB_ICONINFORMATION "VIOS is verwijderd. De bestanden van de school en de back-ups zijn er nog: ${DATA}, en de mappen die u zelf koos." /SD IDOK
  ${EndIf}
SectionEnd
