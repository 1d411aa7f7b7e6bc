using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Onboarding.Portal.Platform.Web;

/// <summary>What was typed into the lines of a form that grows: fields named <c>Flows[0].Source</c>, one per property of the line.</summary>
public static class FormLines
{
    /// <param name="list">The page's property.</param>
    /// <param name="most">Lines that the form may have.</param>
    public static IEnumerable<string> Names<TLine>(string list, int most) =>
        from row in Enumerable.Range(0, most) from name in FieldsOf<TLine>() select Name(list, row, name);

    /// <summary>As many empty lines as were typed, to be shown with what was typed in them.</summary>
    public static List<TLine> RoomForLines<TLine>(this ModelStateDictionary typed, string list)
        where TLine : new() => [.. Enumerable.Range(0, typed.CountLines<TLine>(list)).Select(_ => new TLine())];

    /// <summary>Takes a line out. What stands below moves up as it was typed, also what cannot be read.</summary>
    public static void RemoveLine<TLine>(this List<TLine> lines, ModelStateDictionary typed, string list, int removed)
    {
        lines.RemoveAt(removed);
        var count = typed.CountLines<TLine>(list);
        foreach (var (row, name) in from row in Enumerable.Range(removed, count - removed) from name in FieldsOf<TLine>() select (row, name))
        {
            typed.Remove(Name(list, row, name));
            if (typed.TryGetValue(Name(list, row + 1, name), out var next))
            {
                typed.SetModelValue(Name(list, row, name), next.RawValue, next.AttemptedValue);
            }
        }
    }

    /// <summary>Forgets what was typed in all of them.</summary>
    public static void ForgetLines<TLine>(this ModelStateDictionary typed, string list)
    {
        foreach (var name in Names<TLine>(list, typed.CountLines<TLine>(list)).ToList())
        {
            typed.Remove(name);
        }
    }

    private static int CountLines<TLine>(this ModelStateDictionary typed, string list)
    {
        var row = 0;
        while (FieldsOf<TLine>().Any(name => typed.ContainsKey(Name(list, row, name))))
        {
            row++;
        }

        return row;
    }

    private static IEnumerable<string> FieldsOf<TLine>() => typeof(TLine).GetProperties().Select(p => p.Name);

    private static string Name(string list, int row, string name) => $"{list}[{row}].{name}";
}
