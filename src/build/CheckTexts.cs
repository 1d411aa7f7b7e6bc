using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Build task: reads /localization/{language}/{Feature}.json, fails the build with file and line on any defect, and writes the
/// class of constants by which pages name their texts. Compiled by MSBuild itself, hence no package and no newer library.
/// </summary>
public class CheckTexts : Task
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private static readonly Regex Line = new Regex(@"^\s*""(?<key>[^""\\]+)"":\s*""(?<text>(?:[^""\\]|\\.)*)""\s*(?<comma>,?)\s*$", Options);
    private static readonly Regex Key = new Regex(@"^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9]+)+(_one|_other)?$", Options);
    private static readonly Regex Placeholder = new Regex(@"\{\{(\w+)\}\}", Options);
    private static readonly Regex Plural = new Regex("_(one|other)$", Options);

    /// <summary>French puts a narrow no-break space before ; : ! ? and within « », and nothing else will do.</summary>
    private static readonly Regex FrenchSpacing = new Regex(@"[\w»)}][;:!?](\s|$)|[ \u00A0][;:!?»]|«[^\u202F]|[^\u202F]»", Options);

    private readonly SortedDictionary<string, Dictionary<string, Entry>> texts = new SortedDictionary<string, Dictionary<string, Entry>>(StringComparer.Ordinal);

    /// <summary>The files, each in a folder named after its language.</summary>
    [Required]
    public ITaskItem[] Files { get; set; }

    /// <summary>The languages in which every text exists.</summary>
    [Required]
    public string[] Languages { get; set; }

    /// <summary>The C# file to write.</summary>
    [Required]
    public string Output { get; set; }

    /// <summary>The namespace of the constants.</summary>
    [Required]
    public string Namespace { get; set; }

    public override bool Execute()
    {
        foreach (var file in Files.Select(f => f.GetMetadata("FullPath")).OrderBy(f => f, StringComparer.Ordinal))
        {
            Read(file, Path.GetFileName(Path.GetDirectoryName(file)));
        }

        foreach (var text in texts)
        {
            Compare(text.Key, text.Value);
        }

        if (!Log.HasLoggedErrors)
        {
            File.WriteAllText(Output, Constants());
        }

        return !Log.HasLoggedErrors;
    }

    private void Read(string file, string language)
    {
        var feature = Path.GetFileNameWithoutExtension(file).Split('.')[0];
        var lines = File.ReadAllLines(file);
        var last = Array.FindLastIndex(lines, l => Line.IsMatch(l));
        for (var i = 0; i < lines.Length; i++)
        {
            var match = Line.Match(lines[i]);
            if (match.Success && (match.Groups["comma"].Length > 0) != (i == last))
            {
                Keep(match.Groups["key"].Value, feature, language, new Entry { Text = match.Groups["text"].Value, File = file, Line = i + 1 });
            }
            else if (match.Success || !Regex.IsMatch(lines[i], @"^\s*[{}]?\s*$", Options))
            {
                Report("TXT001", file, i + 1, "write one \"key\": \"text\" per line, with a comma after every line but the last");
            }
        }
    }

    private void Keep(string key, string feature, string language, Entry entry)
    {
        if (!Key.IsMatch(key) || !key.StartsWith(feature + ".", StringComparison.Ordinal))
        {
            Report("TXT004", entry, "'" + key + "' must read '" + feature + ".Part.Name', letters and digits only");
        }

        if (entry.Text.Trim().Length == 0 || entry.Text.Contains("TODO"))
        {
            Report("TXT003", entry, "'" + key + "' has no finished text");
        }

        if (Placeholder.Replace(entry.Text, "").IndexOfAny(new[] { '{', '}' }) >= 0)
        {
            Report("TXT006", entry, "'" + key + "': a placeholder is written {{name}}");
        }

        if (language == "fr" && FrenchSpacing.IsMatch(entry.Text))
        {
            Report("TXT008", entry, "'" + key + "': French wants a narrow no-break space (U+202F) before ; : ! ? and inside « »");
        }

        Dictionary<string, Entry> known;
        if (!texts.TryGetValue(key, out known))
        {
            texts[key] = known = new Dictionary<string, Entry>();
        }

        if (known.ContainsKey(language))
        {
            Report("TXT002", entry, "'" + key + "' already stands in " + Path.GetFileName(known[language].File) + " line " + known[language].Line);
        }

        known[language] = entry;
    }

    private void Compare(string key, Dictionary<string, Entry> byLanguage)
    {
        var first = byLanguage.Values.First();
        foreach (var language in Languages.Where(l => !byLanguage.ContainsKey(l)))
        {
            Report("TXT005", first, "'" + key + "' has no text in '" + language + "'");
        }

        if (byLanguage.Values.Select(e => Placeholders(key, e)).Distinct().Count() > 1)
        {
            var each = byLanguage.OrderBy(e => e.Key).Select(e => e.Key + ": " + Placeholders(key, e.Value));
            Report("TXT006", first, "'" + key + "' has different placeholders (" + string.Join("; ", each) + ")");
        }

        var stem = Plural.Replace(key, "");
        if (stem != key && !(texts.ContainsKey(stem + "_one") && texts.ContainsKey(stem + "_other")))
        {
            Report("TXT007", first, "'" + stem + "' needs both _one and _other");
        }
    }

    /// <summary>The singular may spell its number out ("one document"), so there the count is not compared.</summary>
    private static string Placeholders(string key, Entry entry)
    {
        var names = Placeholder.Matches(entry.Text).Cast<Match>().Select(m => m.Groups[1].Value).Distinct().OrderBy(n => n, StringComparer.Ordinal);
        return string.Join(", ", names.Where(n => n != "count" || !key.EndsWith("_one", StringComparison.Ordinal)));
    }

    private string Constants()
    {
        var code = new StringBuilder("// <auto-generated/>\nnamespace ").Append(Namespace).Append(";\n\n")
            .Append("/// <summary>The keys of all texts in /localization.</summary>\npublic static class K\n{\n");
        foreach (var stem in texts.Keys.GroupBy(k => Plural.Replace(k, ""), StringComparer.Ordinal))
        {
            var shown = texts[stem.Last()].OrderBy(e => e.Key).Select(e => SecurityElement.Escape(e.Value.Text));
            code.Append("    /// <summary>").Append(string.Join(" | ", shown)).Append("</summary>\n    public const string ")
                .Append(stem.Key.Replace('.', '_')).Append(" = \"").Append(stem.Key).Append("\";\n");
        }

        return code.Append("}\n").ToString();
    }

    private void Report(string code, Entry entry, string message)
    {
        Report(code, entry.File, entry.Line, message);
    }

    private void Report(string code, string file, int line, string message)
    {
        Log.LogError("Texts", code, null, file, line, 0, 0, 0, "{0}", message);
    }

    private sealed class Entry
    {
        public string Text;
        public string File;
        public int Line;
    }
}
