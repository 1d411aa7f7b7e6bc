using System.Globalization;

namespace Onboarding.Docx.Expressions;

/// <summary>How two values are compared.</summary>
internal enum Order
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>
/// Comparisons with one meaning on every machine: text by its characters, numbers by value whatever their type, dates by day and time.
/// Values of different kinds are not equal; asking which of them is the greater is an error.
/// </summary>
internal static class Comparison
{
    /// <exception cref="FunctionException">The values have no order.</exception>
    public static bool Holds(Order order, object? left, object? right) => order switch
    {
        Order.Equal => AreEqual(left, right),
        Order.NotEqual => !AreEqual(left, right),
        Order.Less => Compare(left, right) < 0,
        Order.LessOrEqual => Compare(left, right) <= 0,
        Order.Greater => Compare(left, right) > 0,
        Order.GreaterOrEqual => Compare(left, right) >= 0,
    };

    public static bool AreEqual(object? left, object? right) =>
        TryOrder(left, right) == 0 || (left is null && right is null) || (left is bool one && right is bool other && one == other);

    /// <summary>Conditions: null, no, empty text and an empty list are no; everything else, zero included, is yes.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0,
        Model.ModelList list => list.Count > 0,
        _ => true,
    };

    private static int Compare(object? left, object? right) => TryOrder(left, right) ?? throw new FunctionException(
        left is null || right is null ? "a missing value cannot be greater or less than another" : "values of different kinds cannot be greater or less than one another");

    private static int? TryOrder(object? left, object? right) => (left, right) switch
    {
        (string one, string other) => string.CompareOrdinal(one, other),
        (double or int or long or decimal, double or int or long or decimal) => OrderNumbers(left, right),
        (DateOnly or DateTime, DateOnly or DateTime) => Moment(left).CompareTo(Moment(right)),
        _ => null,
    };

    private static int OrderNumbers(object left, object right) => left is double || right is double
        ? Convert.ToDouble(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(right, CultureInfo.InvariantCulture))
        : Convert.ToDecimal(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(right, CultureInfo.InvariantCulture));

    private static DateTime Moment(object value) => value is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : (DateTime)value;
}
