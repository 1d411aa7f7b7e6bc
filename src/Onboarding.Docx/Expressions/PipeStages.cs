using Scriban.Syntax;

namespace Onboarding.Docx.Expressions;

/// <summary>A pipe as it is written, from left to right: Scriban reads <c>a | f | g</c> as a pipe of <c>a</c> into the pipe of <c>f</c> into <c>g</c>.</summary>
internal static class PipeStages
{
    public static List<ScriptExpression?> Of(ScriptPipeCall pipe)
    {
        var stages = new List<ScriptExpression?> { pipe.From };
        var rest = pipe.To;
        while (rest is ScriptPipeCall next)
        {
            stages.Add(next.From);
            rest = next.To;
        }

        stages.Add(rest);
        return stages;
    }
}
