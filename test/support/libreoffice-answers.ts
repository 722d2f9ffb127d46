import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Asked = {
  readonly file: string
  /** What is done with all tracked changes at once. */
  readonly answer?: 'Accept' | 'Reject'
  /** Where the document goes, as flat ODF. */
  readonly to: string
}

/**
 * LibreOffice opens each file, accepts or rejects all its changes by its own command, and saves. No switch of the program
 * does it, so a macro of the test's own profile does; one call for all.
 */
export const answerWithLibreOffice = (folder: string, asked: readonly Asked[]): void => {
  const profile = join(folder, 'profile')
  const library = join(profile, 'user', 'basic', 'Standard')
  const files: Readonly<Record<string, string>> = {
    '../../registrymodifications.xcu': SET_UP,
    '../script.xlc': libraries('script'),
    '../dialog.xlc': libraries('dialog'),
    'script.xlb': libraryOf('<library:element library:name="Answers"/>'),
    'dialog.xlb': libraryOf(''),
    'Answers.xba': moduleOf(BASIC),
  }
  mkdirSync(library, { recursive: true })
  for (const [path, xml] of Object.entries(files)) writeFileSync(join(library, path), xml)
  const orders = join(folder, 'orders.txt')
  writeFileSync(orders, asked.map(({ file, answer = '', to }) => `${answer}|${file}|${to}\n`).join(''))
  const said = join(folder, 'said.txt')
  const args = ['--headless', `-env:UserInstallation=${pathToFileURL(profile)}`]
  const macro = `macro:///Standard.Answers.Run("${orders}","${said}")`
  execFileSync('soffice', [...args, macro], { stdio: 'pipe', timeout: 200_000 })
  // A macro that fails ends without a word: the last thing it writes says that it came to its end.
  const end = existsSync(said) ? readFileSync(said, 'utf8').trim() : 'nothing'
  if (end !== `done ${asked.length}`) throw new Error(`LibreOffice did not answer all changes: ${end}`)
}

const BASIC = `Option Explicit
Sub Run(orders As String, said As String)
  Dim file As Integer
  Dim order As String
  Dim done As Long
  On Error GoTo Failed
  file = FreeFile
  Open orders For Input As #file
  Do While Not EOF(file)
    Line Input #file, order
    If order <> "" Then
      Follow(order)
      done = done + 1
    End If
  Loop
  Close #file
  Say(said, "done " & done)
  Exit Sub
Failed:
  Say(said, "line " & Erl & ": " & Error & " in " & order)
End Sub

Sub Say(path As String, words As String)
  Dim file As Integer
  file = FreeFile
  Open path For Output As #file
  Print #file, words
  Close #file
End Sub

Sub Follow(order As String)
  Dim parts As Variant
  Dim opened As Object
  Dim dispatcher As Object
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim stored(0) As New com.sun.star.beans.PropertyValue
  parts = Split(order, "|")
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  opened = StarDesktop.loadComponentFromURL(ConvertToURL(parts(1)), "_blank", 0, hidden())
  If parts(0) <> "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(opened.CurrentController.Frame, ".uno:" & parts(0) & "AllTrackedChanges", "", 0, Array())
  End If
  stored(0).Name = "FilterName"
  stored(0).Value = "OpenDocument Text Flat XML"
  opened.storeToURL(ConvertToURL(parts(2)), stored())
  opened.close(True)
End Sub
`

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
/** A profile that is new is filled with the program's own library first, over ours. */
const SET_UP = `${HEAD}<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item></oor:items>`

const NAMES = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"'

const libraries = (kind: string): string =>
  `${HEAD}<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries ${NAMES}><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${kind}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`

const libraryOf = (elements: string): string =>
  `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library ${NAMES} library:name="Standard" library:readonly="false" library:passwordprotected="false">${elements}</library:library>`

const moduleOf = (basic: string): string =>
  `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Answers" script:language="StarBasic">${escaped(basic)}</script:module>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
