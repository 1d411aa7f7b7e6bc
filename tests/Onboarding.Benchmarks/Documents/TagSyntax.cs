namespace Onboarding.Benchmarks.Documents;

/// <summary>How one engine writes its tags.</summary>
/// <param name="Scalar">A field printed once.</param>
/// <param name="RowsStart">Begins the repeated row; null when the engine finds the row by itself.</param>
/// <param name="RowsEnd">Ends it.</param>
/// <param name="Cell">A field of the row.</param>
/// <param name="State">One word or another, by a condition.</param>
/// <param name="Groups">The paragraphs of the nested loop with their styles.</param>
/// <param name="RowOfItsOwn">Whether the two tags of the loop stand in rows of their own.</param>
internal sealed record TagSyntax(
    Func<string, string> Scalar, string? RowsStart, string? RowsEnd, Func<string, string> Cell, string State, (string Text, string? Style)[] Groups, bool RowOfItsOwn = false)
{
    private const string Heading = "Heading3";
    private const string Bullet = "ListBullet";

    public static TagSyntax Ours { get; } = new(
        field => $"{{{{ site.{field} }}}}", "{{ for c in cameras }}", "{{ end }}", field => $"{{{{ c.{field} }}}}",
        "{{ if c.online }}Online{{ else }}OFFLINE{{ end }}",
        [("{{ for g in groups }}", null), ("{{ g.title }}", Heading), ("{{ for it in g.items }}", null), ("{{ it.text }}", Bullet), ("{{ end }}", null), ("{{ end }}", null)], true);

    public static TagSyntax Docxtpl { get; } = new(
        field => $"{{{{ site.{field} }}}}", "{%tr for c in cameras %}", "{%tr endfor %}", field => $"{{{{ c.{field} }}}}",
        "{% if c.online %}Online{% else %}OFFLINE{% endif %}",
        [("{%p for g in groups %}", null), ("{{ g.title }}", Heading), ("{%p for it in g['items'] %}", null), ("{{ it.text }}", Bullet), ("{%p endfor %}", null), ("{%p endfor %}", null)], true);

    public static TagSyntax Docxtemplater { get; } = Mustache("{#online}Online{/online}{^online}OFFLINE{/online}");

    public static TagSyntax EasyTemplateX { get; } = Mustache("{#online}Online{/online}{#offline}OFFLINE{/offline}");

    public static TagSyntax DocxTemplates { get; } = new(
        field => $"+++INS site.{field}+++", "+++FOR c IN cameras+++", "+++END-FOR c+++", field => $"+++INS $c.{field}+++",
        "+++IF $c.online+++Online+++END-IF++++++IF !$c.online+++OFFLINE+++END-IF+++",
        [
            ("+++FOR g IN groups+++", null), ("+++INS $g.title+++", Heading), ("+++FOR it IN $g.items+++", null), ("+++INS $it.text+++", Bullet), ("+++END-FOR it+++", null),
            ("+++END-FOR g+++", null),
        ],
        true);

    public static TagSyntax Carbone { get; } = new(
        field => $"{{d.site.{field}}}", null, "{d.cameras[i+1].no}", field => $"{{d.cameras[i].{field}}}",
        "{d.cameras[i].online:ifEQ(true):show(Online):elseShow(OFFLINE)}",
        [("{d.groups[i].title}", Heading), ("{d.groups[i].items[i].text}", Bullet), ("{d.groups[i].items[i+1].text}", Bullet), ("{d.groups[i+1].title}", Heading)]);

    private static TagSyntax Mustache(string state) => new(
        field => $"{{site_{field}}}", "{#cameras}", "{/cameras}", field => $"{{{field}}}", state,
        [("{#groups}", null), ("{title}", Heading), ("{#items}", null), ("{text}", Bullet), ("{/items}", null), ("{/groups}", null)]);
}
