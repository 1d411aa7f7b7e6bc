namespace Onboarding.EndToEnd.Support;

/// <summary>Counts the pages that come up before a person; a redirect on the way to one is part of it. The page that stands is the first.</summary>
internal sealed class PageLoads
{
    public PageLoads(Person person) => person.Page.Response += (_, response) =>
    {
        if (response.Request.IsNavigationRequest && response.Status is < 300 or >= 400)
        {
            Count++;
        }
    };

    public int Count { get; private set; } = 1;

    public void Restart() => Count = 1;
}
