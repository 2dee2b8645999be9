using System.Globalization;
using KubeNet.Evaluation.Values;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>What the evaluator knows of the invariant culture, against that culture itself, with the machine's data.</summary>
public sealed class CultureOrderTests
{
    private const string Characters =
        "\t\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
        + "éÉßàŁ\u0301\u00ad\u0130\u0131";

    private static CompareInfo Culture => CultureInfo.InvariantCulture.CompareInfo;

    [Fact]
    public void What_is_taken_for_certain_is_what_the_invariant_culture_gives()
    {
        Assert.SkipWhen(Culture.Compare("a", "B") > 0, "This machine has no culture data (libicu).");
        var random = new Random(12);
        var (certain, refused) = (0, 0);
        using var cultures = CultureText.Of(hasCultures: true);
        for (var i = 0; i < 100_000; i++)
        {
            var left = TextOf(random);
            var right = random.Next(3) == 0 ? Varied(left, random) : TextOf(random);
            foreach (var ignoreCase in new[] { false, true })
            {
                Hold(
                    () => CultureText.Compare(left, right, ignoreCase),
                    Culture.Compare(left, right, ignoreCase ? CompareOptions.IgnoreCase : CompareOptions.None)
                );
                Hold(
                    () => CultureText.Comparer(ignoreCase).Equals(left, right),
                    Culture.Compare(left, right, ignoreCase ? CompareOptions.IgnoreCase : CompareOptions.None) == 0
                );
            }

            Hold(() => Searched(left, right).IndexOf(right, StringComparison.Ordinal), Culture.IndexOf(left, right));
            Hold(() => Searched(left, right).LastIndexOf(right, StringComparison.Ordinal), Culture.LastIndexOf(left, right));
            Hold(() => Searched(left, right).StartsWith(right, StringComparison.Ordinal), Culture.IsPrefix(left, right));
            Hold(() => Searched(left, right).EndsWith(right, StringComparison.Ordinal), Culture.IsSuffix(left, right));

            void Hold<T>(Func<T> known, T expected)
            {
                try
                {
                    Assert.True(
                        Equals(known(), expected),
                        $"'{left}' and '{right}': {expected} ({string.Join(' ', (left + right).Select(c => (int)c))})"
                    );
                    certain++;
                }
                catch (ImpureCallException)
                {
                    refused++;
                }
            }
        }

        Assert.InRange(certain, 100_000, int.MaxValue);
        Assert.InRange(refused, 50_000, int.MaxValue);
    }

    private static string Searched(string text, string value)
    {
        CultureText.Check(text, value);
        return text;
    }

    private static string TextOf(Random random) =>
        new([.. Enumerable.Range(0, random.Next(5)).Select(_ => Characters[random.Next(random.Next(2) == 0 ? Characters.Length : 95)])]);

    private static string Varied(string text, Random random) =>
        new([
            .. text.Select(c =>
                random.Next(4) switch
                {
                    0 => char.ToUpperInvariant(c),
                    1 => char.ToLowerInvariant(c),
                    _ => c,
                }
            ),
        ]);
}
