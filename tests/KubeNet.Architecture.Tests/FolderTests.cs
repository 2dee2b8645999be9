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
        var uses = Folders.UsesIn(Path.Combine(AppContext.BaseDirectory, room + ".dll"), FolderOf(room));
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

    [Fact]
    public void No_two_types_that_ship_have_one_name()
    {
        var names = House.MayUse.Keys.SelectMany(room => Folders.FoldersOfTypes(FolderOf(room)).Keys).Distinct(StringComparer.Ordinal);

        Assert.Equal([], NamesOfSeveral(names));
        Assert.Equal(["B"], NamesOfSeveral(["A.B", "C.B", "C.D", "E.D`1"]));
    }

    [Fact]
    public void A_folder_of_rules_has_nothing_else()
    {
        Assert.Equal([], Folders.HelpersAmongRules(Folders.SourcesOf(FolderOf("KubeNet.Rules")).Where(file => file.File.Contains('/'))));
        Assert.Equal(
            ["a/Help.cs"],
            Folders.HelpersAmongRules([
                ("a/One.cs", "class One : Base;"),
                ("a/Base.cs", "abstract class Base : Rule;"),
                ("a/Help.cs", "class Help;"),
                ("a/b/Other.cs", "class Other;"),
            ])
        );
    }

    /// <summary>Generic types may be called like others.</summary>
    private static IEnumerable<string> NamesOfSeveral(IEnumerable<string> types) =>
        types
            .GroupBy(type => type[(type.LastIndexOf('.') + 1)..], StringComparer.Ordinal)
            .Where(types => types.Count() > 1)
            .Select(types => types.Key)
            .Order(StringComparer.Ordinal);

    private static string FolderOf(string room) =>
        new[] { "src", "generators", "analyzers" }.Select(it => Path.Combine(Checkout.Root, it, room)).Single(Directory.Exists);
}
