namespace Onboarding.Portal.Platform.Web;

/// <summary>Marks the error page: a request that failed is shown there whatever its method was.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnswersEveryMethodAttribute : Attribute;
