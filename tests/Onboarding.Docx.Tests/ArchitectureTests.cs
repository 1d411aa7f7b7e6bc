using System.Reflection;

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
