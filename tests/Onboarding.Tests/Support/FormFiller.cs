using System.Globalization;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Io.Dom;

namespace Onboarding.Tests.Support;

/// <summary>Fills in a form as a person would and makes the request that a browser makes of it.</summary>
internal static class FormFiller
{
    public static void Fill(IHtmlFormElement form, IEnumerable<(string Name, object? Value)> fields)
    {
        foreach (var (name, value) in fields)
        {
            var controls = form.Elements.Where(e => e.GetAttribute("name") == name).ToList();
            if (controls.Count == 0)
            {
                throw new ArgumentException($"The form has no field '{name}', only: {string.Join(", ", Names(form))}.");
            }

            Set(name, controls, value);
        }
    }

    public static HttpRequestMessage Request(IHtmlFormElement form, IHtmlElement? button)
    {
        var submission = (button is null ? form.GetSubmission() : form.GetSubmission(button)) ?? throw new InvalidOperationException("The form cannot be sent.");
        var request = new HttpRequestMessage(new(submission.Method.ToString().ToUpperInvariant()), submission.Target.Href);
        if (request.Method == HttpMethod.Post)
        {
            request.Content = new StreamContent(submission.Body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(submission.MimeType!);
        }

        return request;
    }

    private static void Set(string name, List<IHtmlElement> controls, object? value)
    {
        // as the framework does: a hidden twin of a checkbox carries its "false"
        var control = controls.Find(c => c is not IHtmlInputElement { Type: "hidden" }) ?? controls[0];
        switch (control)
        {
            case IHtmlInputElement { Type: "file" } file:
                AddFiles(file, value);
                break;
            case IHtmlInputElement { Type: "checkbox" or "radio" }:
                Check(name, controls.OfType<IHtmlInputElement>().Where(c => c.Type is "checkbox" or "radio").ToList(), value);
                break;
            case IHtmlInputElement input:
                input.Value = Text(value);
                break;
            case IHtmlTextAreaElement area:
                area.Value = Text(value);
                break;
            case IHtmlSelectElement select:
                Choose(name, select, Text(value));
                break;
            default:
                throw new ArgumentException($"'{name}' is a {control.LocalName}, which cannot be filled in.");
        }
    }

    /// <summary>Of one box true or false; of several the value, or the list of values, to be checked.</summary>
    private static void Check(string name, List<IHtmlInputElement> boxes, object? value)
    {
        HashSet<string> wanted = value switch
        {
            null => [],
            bool yes when boxes.Count == 1 => yes ? [boxes[0].Value] : [],
            IEnumerable<object?> many => [.. many.Select(Text)],
            _ => [Text(value)],
        };
        if (wanted.Except(boxes.Select(b => b.Value)).ToList() is { Count: > 0 } unknown)
        {
            throw new ArgumentException($"'{name}' does not offer '{unknown[0]}', only: {string.Join(", ", boxes.Select(b => b.Value))}.");
        }

        boxes.ForEach(box => box.IsChecked = wanted.Contains(box.Value));
    }

    private static void Choose(string name, IHtmlSelectElement select, string value)
    {
        if (select.Options.All(o => o.Value != value))
        {
            throw new ArgumentException($"'{name}' does not offer '{value}', only: {string.Join(", ", select.Options.Select(o => o.Value))}.");
        }

        select.Value = value;
    }

    private static void AddFiles(IHtmlInputElement input, object? value)
    {
        IEnumerable<FormFile> files = value switch
        {
            null => [],
            FormFile one => [one],
            IEnumerable<FormFile> many => many,
            _ => throw new ArgumentException($"A file field takes a {nameof(FormFile)}."),
        };
        foreach (var file in files)
        {
            input.Files!.Add(file);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static IEnumerable<string> Names(IHtmlFormElement form) =>
        form.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Distinct();
}

/// <summary>A file to send with a form.</summary>
public sealed class FormFile(string name, byte[] content, string type = "application/octet-stream") : IFile
{
    public string Name => name;

    public string Type => type;

    public int Length => content.Length;

    public Stream Body => new MemoryStream(content);

    public DateTime LastModified => DateTime.UnixEpoch;

    public bool IsClosed => false;

    public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) => throw new NotSupportedException();

    public void Close()
    {
    }

    public void Dispose()
    {
    }
}
