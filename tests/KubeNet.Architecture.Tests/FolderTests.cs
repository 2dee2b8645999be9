using KubeNet.HostTesting;

namespace KubeNet.Architecture.Tests;

/// <summary>Folders of a room do not use each other in circles.</summary>
public sealed class FolderTests
{
    public static TheoryData<string> Rooms => new(House.MayUse.Keys);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_folders_use_each_other_in_a_circle(string room)
    {
        var folder = new[] { "src", "generators", "analyzers" }
            .Select(it => Path.Combine(Checkout.Root, it, room))
            .Single(Directory.Exists);
        var uses = Folders.UsesIn(Path.Combine(AppContext.BaseDirectory, room + ".dll"), folder);
        var circles = Folders.Circles(uses.Keys);

        Assert.True(
            circles.Count == 0,
            string.Join(
                "\n",
                circles.SelectMany(circle =>
                    uses.Where(use => circle.Contains(use.Key.From) && circle.Contains(use.Key.To))
                        .OrderBy(use => use.Value.Count)
                        .Select(use => $"{use.Key.From} uses {use.Key.To}: {use.Value.Count}: {string.Join(", ", use.Value.Take(6))}")
                )
            )
        );
    }

    [Fact]
    public void A_circle_is_seen()
    {
        Assert.Empty(Folders.Circles([("A", "B"), ("B", "C"), ("A", "C")]));
        Assert.Equal(
            [
                ["A", "B", "C"],
            ],
            Folders.Circles([("A", "B"), ("B", "C"), ("C", "A"), ("C", "D"), ("E", "A")])
        );
    }
}
