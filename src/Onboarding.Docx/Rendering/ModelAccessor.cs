using Onboarding.Docx.Model;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Onboarding.Docx.Rendering;

/// <summary>The only way from a value to its members. A text, number or date has none, whatever its .NET type offers.</summary>
internal sealed class ModelAccessor : IObjectAccessor
{
    public static readonly ModelAccessor Instance = new();

    public bool HasIndexer => false;

    public Type IndexType => typeof(object);

    /// <summary>A member that does not exist is an error, and only a missing value left of a fallback.</summary>
    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        var exists = target switch
        {
            ModelObject model => model.TryGet(member, out value),
            Scope.Frame frame => (value = frame.Get(member)) is not null,
            ModelList list when member == ModelList.Size => (value = list.Count) is not null,
            _ => false,
        };
        return exists || context is ExpressionContext { IsLenient: true } ? true : throw new ScriptRuntimeException(span, "unknown field " + member);
    }

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => TryGetValue(context, span, target, member, out _);

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
