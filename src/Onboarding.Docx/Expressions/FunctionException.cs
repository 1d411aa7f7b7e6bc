namespace Onboarding.Docx.Expressions;

/// <summary>A function was given something it cannot use. Never leaves the assembly: it becomes a problem with its place.</summary>
internal sealed class FunctionException(string message) : Exception(message);
