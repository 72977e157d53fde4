@echo off
rem Lets SMS Desk open sms: and tel: links, for you alone (Windows). Lies beside smsdesk.exe; run it
rem again after moving the folder. Then choose SMS Desk in Settings, Apps, Default apps.
rem "register-links.cmd /remove" takes it all back. Not run by its authors so far.
setlocal
set "program=%~dp0smsdesk.exe"
set "classes=HKCU\Software\Classes"
set "own=HKCU\Software\smsdesk"
if /i "%~1"=="/remove" goto remove
if not exist "%program%" (
    echo There is no smsdesk.exe beside this file.
    exit /b 1
)
reg add "%classes%\smsdesk.link" /ve /d "SMS Desk" /f >nul || exit /b 1
reg add "%classes%\smsdesk.link" /v "URL Protocol" /d "" /f >nul || exit /b 1
reg add "%classes%\smsdesk.link\DefaultIcon" /ve /d "\"%program%\",0" /f >nul || exit /b 1
reg add "%classes%\smsdesk.link\shell\open\command" /ve /d "\"%program%\" \"%%1\"" /f >nul || exit /b 1
reg add "%own%\Capabilities" /v ApplicationName /d "SMS Desk" /f >nul || exit /b 1
reg add "%own%\Capabilities" /v ApplicationDescription /d "Text a workshop's clients" /f >nul || exit /b 1
for %%s in (sms tel) do reg add "%own%\Capabilities\URLAssociations" /v %%s /d smsdesk.link /f >nul || exit /b 1
reg add "HKCU\Software\RegisteredApplications" /v "SMS Desk" /d "Software\smsdesk\Capabilities" /f >nul || exit /b 1
echo Done. Now choose SMS Desk for SMS and TEL in Settings, Apps, Default apps.
exit /b 0

:remove
reg delete "%classes%\smsdesk.link" /f >nul 2>nul
reg delete "%own%\Capabilities" /f >nul 2>nul
reg delete "HKCU\Software\RegisteredApplications" /v "SMS Desk" /f >nul 2>nul
echo Removed.
exit /b 0
