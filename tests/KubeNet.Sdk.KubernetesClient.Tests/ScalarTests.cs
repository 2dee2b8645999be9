using CsCheck;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Client = k8s.Models;
using Ours = KubeNet.Evaluation.Models;

namespace KubeNet.Models.Tests;

/// <summary>
/// The two classes of KubernetesClient that have a meaning of their own, against the ones that stand for them at build time.
/// </summary>
public sealed class ScalarTests
{
    private static readonly Gen<string> s_number =
        from sign in OneOf("", "", "", "+")
        from whole in Gen.OneOf(
            Gen.ULong[0, 2000].Select(n => n.ToString()),
            Gen.ULong[0, long.MaxValue].Select(n => n.ToString()),
            Gen.Const("007"),
            Gen.Const("0")
        )
        from fraction in Gen.OneOf(Gen.Const(""), Gen.Const(""), Gen.Const("."), Gen.Const(".0"), Gen.UInt[0, 999_999].Select(n => "." + n))
        select sign + whole + fraction;

    private static readonly Gen<string> s_suffix = Gen.OneOf(
        OneOf("", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"),
        Gen.Int[-12, 12].Select(exponent => "e" + exponent),
        Gen.Int[0, 12].Select(exponent => "E" + exponent)
    );

    [Fact]
    public void A_quantity_is_written_as_KubernetesClient_writes_it() =>
        Gen.Select(s_number, s_suffix, (number, suffix) => number + suffix)
            .Sample(
                text => Assert.Equal(Of(() => new Client.ResourceQuantity(text)), Of(() => new Ours.ResourceQuantity(text))),
                iter: 20_000
            );

    [Fact]
    public void A_quantity_of_a_decimal_is_written_as_KubernetesClient_writes_it() =>
        Gen.Select(Gen.OneOf(Gen.Decimal[0, 1_000_000], Gen.Int[0, 20].Select(n => n * 100m)), Gen.Int[-6, 6], Gen.Int[0, 2])
            .Sample(
                (number, exponent, format) =>
                {
                    Assert.Equal(Of(() => (Client.ResourceQuantity)number), Of(() => (Ours.ResourceQuantity)number));
                    Assert.Equal(
                        Of(() => new Client.ResourceQuantity(number, exponent, (Client.ResourceQuantity.SuffixFormat)format)),
                        Of(() => new Ours.ResourceQuantity(number, exponent, (Ours.ResourceQuantity.SuffixFormat)format))
                    );
                },
                iter: 5_000
            );

    [Theory]
    [InlineData("0.5", "500m")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("1024Ki", "1Mi")]
    [InlineData("0.5Ki", "512")]
    [InlineData("0.1n", "1n")]
    [InlineData("1e3", "1e3")]
    [InlineData(" 5 ", "5")]
    [InlineData(null, "0")]
    public void The_canonical_form(string? text, string written)
    {
        Assert.Equal(written, new Client.ResourceQuantity(text).ToString());
        Assert.Equal(written, new Ours.ResourceQuantity(text).ToString());
    }

    [Theory]
    [InlineData("-5")] // KubernetesClient writes -0.000000000000000005E
    [InlineData("1/2")]
    [InlineData("1,5")]
    [InlineData("")]
    [InlineData("1x")]
    [InlineData("1e")]
    [InlineData("1e999999999")]
    [InlineData("abc")]
    public void What_is_no_quantity_is_refused(string text) =>
        Assert.Throws<UnsupportedNativeException>(() => new Ours.ResourceQuantity(text));

    [Fact]
    public void An_IntOrString_is_written_as_KubernetesClient_writes_it() =>
        Gen.OneOf(
                OneOf(
                    "http",
                    "25%",
                    "",
                    " 80",
                    "80 ",
                    "+80",
                    "-80",
                    "0080",
                    "1,000",
                    "9999999999999999999",
                    "8080m",
                    "１２",
                    "1e3",
                    "80.0"
                ),
                Gen.Long.Select(number => number.ToString()),
                Gen.String[Gen.Char["0123456789 +-%a"], 0, 4]
            )
            .Sample(
                text =>
                    Assert.Equal(
                        ((ScalarNode)ModelJson.TreeOf(new Client.V1ServicePort { TargetPort = text })["targetPort"]!).Value,
                        ((Ours.ClientIntOrString)text).ToNode(Origin.None)!.Value
                    ),
                iter: 5_000
            );

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    /// <summary>What it is written as, or the kind of error.</summary>
    private static string Of(Func<object> quantity)
    {
        try
        {
            return quantity().ToString()!;
        }
        catch (OverflowException)
        {
            return "overflow";
        }
    }
}
