namespace Onboarding.Docx.Compile;

/// <summary>Collects the problems of a template. After 500 only counts on, so that a hostile template cannot fill memory with messages.</summary>
internal sealed class ProblemList
{
    private const int Kept = 500;
    private readonly List<TemplateProblem> _problems = [];

    public bool Any => _problems.Count > 0;

    public void Add(string code, string message, TemplatePlace? place, string? suggestion = null) => Add(new(code, message, place, suggestion));

    public void Add(TemplateProblem problem)
    {
        if (_problems.Count < Kept)
        {
            _problems.Add(problem);
        }
    }

    public void AddRange(ProblemList other)
    {
        foreach (var problem in other._problems)
        {
            Add(problem);
        }
    }

    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new DocxTemplateException([.. _problems]);
        }
    }
}
