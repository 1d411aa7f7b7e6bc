using Onboarding.EndToEnd.Support;

namespace Onboarding.EndToEnd.Journeys;

/// <summary>One portal for all journeys: they open dossiers of their own and do not meet.</summary>
[CollectionDefinition]
public sealed class DemoCollection : ICollectionFixture<DemoPortal>;
