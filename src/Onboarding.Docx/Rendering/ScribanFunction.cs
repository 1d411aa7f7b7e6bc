using Onboarding.Docx.Expressions;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Onboarding.Docx.Rendering;

/// <summary>Lets Scriban call one of our functions.</summary>
internal sealed class ScribanFunction(FunctionSpec spec, TextFormat format) : IScriptCustomFunction
{
    public int RequiredParameterCount => spec.MinArguments;

    public int ParameterCount => spec.MaxArguments;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index < spec.MinArguments ? new(typeof(object), "value") : new(typeof(object), "value", null!);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        spec.Call(new([.. arguments], format));

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
