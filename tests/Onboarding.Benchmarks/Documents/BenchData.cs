namespace Onboarding.Benchmarks.Documents;

/// <summary>The data of one document of the benchmark, the same for all engines.</summary>
internal sealed record BenchData(IReadOnlyDictionary<string, string> Site, IReadOnlyList<BenchCamera> Cameras, IReadOnlyList<BenchGroup> Groups)
{
    /// <summary>The fields printed once.</summary>
    public static readonly string[] Fields =
    [
        "name", "code", "client", "contact", "phone", "email", "street", "city", "zip", "country", "project", "revision", "author", "reviewer",
        "approver", "date", "due", "currency", "total", "tax", "discount", "status", "priority", "category", "remark",
    ];

    private const int Groupings = 5;
    private const int ItemsEach = 4;

    /// <param name="rows">Rows of the long table.</param>
    public static BenchData Make(int rows) => new(
        Fields.Select((field, index) => (field, index % 3 == 0 ? $"Value of {field} & \"{index}\" <x>" : $"Value of {field} number {index}")).ToDictionary(),
        [.. Enumerable.Range(0, rows).Select(BenchCamera.Make)],
        [.. Enumerable.Range(0, Groupings).Select(group => new BenchGroup(
            $"Group {group} & co", [.. Enumerable.Range(0, ItemsEach).Select(item => new BenchItem($"Item {group}.{item} of the group, with <some> text"))]))]);
}

/// <summary>A row of the long table; <c>Offline</c> is for engines that have no "else".</summary>
internal sealed record BenchCamera(int No, string Name, string Model, string Ip, string Mac, string Location, bool Online, bool Offline, string Note)
{
    public static BenchCamera Make(int index) => new(
        index + 1,
        $"Camera {index + 1:00000}",
        $"IPC-{3000 + (index % 40)}-PRO",
        $"10.{index >> 16}.{(index >> 8) & 255}.{index & 255}",
        $"00:1A:2B:{(index >> 16) & 255:X2}:{(index >> 8) & 255:X2}:{index & 255:X2}",
        $"Building {index % 7}, floor {index % 5} & roof",
        index % 3 != 0,
        index % 3 == 0,
        index % 4 == 0 ? "Check <lens> \"A\"" : "OK, no remarks for this device");
}

/// <summary>A heading with a list under it.</summary>
internal sealed record BenchGroup(string Title, IReadOnlyList<BenchItem> Items);

/// <summary>A line of such a list.</summary>
internal sealed record BenchItem(string Text);
