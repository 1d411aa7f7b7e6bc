using Scriban.Syntax;

namespace Onboarding.Docx.Expressions;

/// <summary>The operators that compare, by Scriban's names for them.</summary>
internal static class Operators
{
    public static IReadOnlyDictionary<ScriptBinaryOperator, Order> Orders { get; } = new Dictionary<ScriptBinaryOperator, Order>
    {
        [ScriptBinaryOperator.CompareEqual] = Order.Equal,
        [ScriptBinaryOperator.CompareNotEqual] = Order.NotEqual,
        [ScriptBinaryOperator.CompareLess] = Order.Less,
        [ScriptBinaryOperator.CompareLessOrEqual] = Order.LessOrEqual,
        [ScriptBinaryOperator.CompareGreater] = Order.Greater,
        [ScriptBinaryOperator.CompareGreaterOrEqual] = Order.GreaterOrEqual,
    };
}
