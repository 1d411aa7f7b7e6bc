using System.Globalization;
using System.Text;

namespace Onboarding.Docx;

/// <summary>Where something stands in a template, in words that its author can follow in Word.</summary>
/// <param name="Part">Name of the part inside the package, such as <c>word/document.xml</c> or <c>word/header1.xml</c>.</param>
/// <param name="Heading">Text of the nearest heading above, or null where there is none.</param>
/// <param name="Paragraph">Number of the paragraph in its part, counted from 1 outside tables; null inside a table.</param>
/// <param name="Table">Number of the table in its part, counted from 1 in reading order; null outside tables.</param>
/// <param name="Row">Number of the row in that table, counted from 1.</param>
/// <param name="Cell">Number of the cell in that row, counted from 1.</param>
/// <param name="Text">The text around the place, shortened to at most 120 characters.</param>
public sealed record TemplatePlace(
    string Part, string? Heading, int? Paragraph, int? Table, int? Row, int? Cell, string Text)
{
    /// <summary>One line: part, heading, paragraph or table cell, surrounding text.</summary>
    public override string ToString()
    {
        var line = new StringBuilder(Part);
        if (Heading is not null)
        {
            line.Append(CultureInfo.InvariantCulture, $", under “{Heading}”");
        }

        if (Table is not null)
        {
            line.Append(CultureInfo.InvariantCulture, $", table {Table} row {Row} cell {Cell}");
        }
        else if (Paragraph is not null)
        {
            line.Append(CultureInfo.InvariantCulture, $", paragraph {Paragraph}");
        }

        return Text.Length == 0 ? line.ToString() : line.Append(CultureInfo.InvariantCulture, $", near “{Text}”").ToString();
    }
}
