using System.Globalization;

namespace Onboarding.Docx.Rendering;

/// <summary>The lists of one rendering. A list keeps its number the first time, so that a document with one turn is as its author drew it.</summary>
internal sealed class ListNumbers(int free)
{
    private readonly Dictionary<string, (string Number, bool IsUsed)> _lists = [];
    private readonly List<(string List, int Number)> _begun = [];

    /// <summary>New lists, each with the list of the template that it is like.</summary>
    public IReadOnlyList<(string List, int Number)> Begun => _begun;

    public void Restart(string list)
    {
        if (_lists.TryGetValue(list, out var state) && state.IsUsed)
        {
            _lists[list] = ("", false);
        }
    }

    public string Current(string list)
    {
        if (!_lists.TryGetValue(list, out var state))
        {
            state = (list, true);
        }
        else if (state.Number.Length == 0)
        {
            _begun.Add((list, free + _begun.Count));
            state = (_begun[^1].Number.ToString(CultureInfo.InvariantCulture), true);
        }

        _lists[list] = state;
        return state.Number;
    }
}
