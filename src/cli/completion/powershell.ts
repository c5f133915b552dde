import {
  allCommands,
  type CompletedCommand,
  type CompletedOption,
  type Values,
} from './command-tree.js';

/**
 * Completion of the program for PowerShell 7 and Windows PowerShell 5.1, by an argument completer for native
 * commands. It is ASCII alone: Windows PowerShell reads what programs print by the code page of the console.
 */
export function powershellCompletion(name: string, tree: CompletedCommand): string {
  return `# Completion of ${name} for PowerShell. In $PROFILE: ${name} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName @('${name}', '${name}.cmd', '${name}.ps1') -ScriptBlock {
  param($word, $line, $cursor)
  $word = "$word".Trim("'", '"')
  $commands = @{
${allCommands(tree).map(commandEntry).join('\n')}
  }
${walk}
}
`;
}

/** Follows the words before the cursor to a command, an option that waits for its value, or the place of an argument. */
const walk = `  $optionsOf = { param($path) $commands[$path].Options; if ($path) { $commands[''].Options } }
  $path = ''
  $position = 0
  $waiting = $null
  foreach ($element in $line.CommandElements | Select-Object -Skip 1) {
    if ($element.Extent.EndOffset -ge $cursor) { break }
    $said = $element.Extent.Text
    if ($waiting) { $waiting = $null }
    elseif ($said.StartsWith('-')) { $waiting = & $optionsOf $path | Where-Object { $_.Takes -and $_.Names -ccontains $said } | Select-Object -First 1 }
    elseif ($commands.ContainsKey("$path/$said")) { $path = "$path/$said"; $position = 0 }
    else { $position++ }
  }
  $offered = @()
  $kind = ''
  if ($waiting) { $kind = $waiting.Kind; $offered = @($waiting.Words | ForEach-Object { , @($_, $_) }) }
  elseif ($word.StartsWith('-')) {
    $offered = @(& $optionsOf $path | ForEach-Object { foreach ($each in $_.Names) { , @($each, $_.Does) } })
  }
  elseif ($commands[$path].Below.Count -gt 0) {
    $offered = @($commands[$path].Below | ForEach-Object { , @($_, $commands["$path/$_"].Does) })
  }
  elseif ($position -lt $commands[$path].Places.Count) {
    $place = $commands[$path].Places[$position]
    $kind = $place.Kind
    $offered = @($place.Words | ForEach-Object { , @($_, $_) })
  }
  foreach ($each in $offered) {
    if ($each[0].StartsWith($word, [StringComparison]::OrdinalIgnoreCase)) {
      [System.Management.Automation.CompletionResult]::new($each[0], $each[0], 'ParameterValue', [regex]::Unescape($each[1]))
    }
  }
  if ($kind) {
    $start = $word -replace '[^\\\\/]*$', ''
    Get-ChildItem -Path ([WildcardPattern]::Escape($word) + '*') -Directory:($kind -eq 'folder') -ErrorAction SilentlyContinue | ForEach-Object {
      $found = $start + $_.Name
      if ($found -match "[^\\w.\\\\/:-]") { $found = "'" + ($found -replace "'", "''") + "'" }
      [System.Management.Automation.CompletionResult]::new($found, $_.Name, 'ProviderItem', $_.FullName)
    }
  }`;

function commandEntry(command: CompletedCommand): string {
  const { path, description, options, commands } = command;
  const places = command.arguments.map(({ values }) => `@{ ${offered(values)} }`);
  return `    ${quoted(path.map((word) => `/${word}`).join(''))} = @{
      Does = ${quoted(description)}
      Below = ${list(commands.map((below) => quoted(below.path.at(-1) ?? '')))}
      Places = ${list(places)}
      Options = @(
${options.map(optionEntry).join('\n')}
      )
    }`;
}

function optionEntry({ names, description, values }: CompletedOption): string {
  const takes = values === undefined ? '$false' : `$true; ${offered(values)}`;
  return `        @{ Names = ${list(names.map(quoted))}; Does = ${quoted(description)}; Takes = ${takes} }`;
}

function offered(values: Values): string {
  return typeof values === 'string'
    ? `Kind = ${quoted(values)}; Words = @()`
    : `Kind = ''; Words = ${list(values.map(quoted))}`;
}

function list(items: readonly string[]): string {
  return `@(${items.join(', ')})`;
}

/** A literal string, of which `[regex]::Unescape` makes the text. */
function quoted(text: string): string {
  const ascii = text
    .replaceAll('\\', '\\\\')
    .replace(/[^\n -~]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${ascii.replaceAll("'", "''")}'`;
}
