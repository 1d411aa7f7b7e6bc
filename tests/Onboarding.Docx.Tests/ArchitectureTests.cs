using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Onboarding.Docx.Tests;

public class ArchitectureTests
{
    [Fact]
    public void Engine_ReferencesOnlyItsFourLibrariesAndTheBaseLibrary()
    {
        var foreign = typeof(DocxTemplate).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not ("Scriban.Signed" or "Scriban" or "DocumentFormat.OpenXml" or "DocumentFormat.OpenXml.Framework" or "Markdig" or "QRCoder"));

        Assert.Empty(foreign);
    }

    /// <summary>Whatever a template says: there is no code that could reach a file, the network, a process, or an interpreter.</summary>
    [Fact]
    public void Engine_HoldsNoWayOut()
    {
        using var file = new PEReader(File.OpenRead(typeof(DocxTemplate).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var used = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Contains("Scriban.Syntax.ScriptExpression", used); // the list is read
        Assert.DoesNotContain(used, type => type.StartsWith("System.Net.", StringComparison.Ordinal) || type.StartsWith("Scriban.Runtime.", StringComparison.Ordinal));
        Assert.Empty(used.Intersect(
        [
            "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.Diagnostics.Process",
            "System.Activator", "Scriban.TemplateContext",
        ]));
    }

    [Fact]
    public void Engine_ShowsNothingOfScribanOrOpenXml()
    {
        var types = typeof(DocxTemplate).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(member => member switch
            {
                MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
                ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
                PropertyInfo property => [property.PropertyType],
                _ => (IEnumerable<Type>)[],
            });

        Assert.All(types, type => Assert.Matches("^(System|Onboarding\\.Docx)", type.Namespace ?? type.Name));
    }
}
