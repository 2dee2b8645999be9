using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Tests.Formats;

/// <summary>Amounts as the server reads, compares and writes them.</summary>
public class QuantityTests
{
    /// <summary>The canonical form shows what was understood.</summary>
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-", "0")]
    [InlineData(".", "0")]
    [InlineData("1.", "1")]
    [InlineData(".5", "500m")]
    [InlineData("2.5", "2500m")]
    [InlineData("007", "7")]
    [InlineData(" 1Gi ", "1Gi")]
    [InlineData("1000m", "1")]
    [InlineData("1500M", "1500M")]
    [InlineData("1000Mi", "1000Mi")]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1024", "1024")]
    [InlineData("0.5Gi", "512Mi")]
    [InlineData("0.5Ki", "512")]
    [InlineData("0.001Ki", "1024m")]
    [InlineData("12E", "12E")]
    [InlineData("1e3", "1e3")]
    [InlineData("1E3", "1e3")]
    [InlineData("1e-1", "100e-3")]
    [InlineData("1e-2147483648", "1e-9")]
    [InlineData("0.0000000001", "1n")]
    [InlineData("-1.5", "-1500m")]
    [InlineData("+5", "5")]
    [InlineData("99999999999999999999", "9223372036854775807")]
    public void Is_understood(string text, string canonical) => Assert.Equal(canonical, Of(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("1 Gi")]
    [InlineData("1,5")]
    [InlineData("1Gib")]
    [InlineData("1.2.3")]
    [InlineData("half")]
    [InlineData("1Gi5x")]
    public void Has_not_the_form(string text) =>
        Assert.Equal("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'", Quantity.WhyNot(text));

    [Theory]
    [InlineData("1K")]
    [InlineData("1ki")]
    [InlineData("1e")]
    [InlineData("1Gi5")]
    [InlineData("1-5")]
    [InlineData("--1")]
    public void Has_no_known_suffix(string text) => Assert.Equal("unable to parse quantity's suffix", Quantity.WhyNot(text));

    [Theory]
    [InlineData("1Gi", "1073741824", 0)]
    [InlineData("1Gi", "1G", 1)]
    [InlineData("0.1", "100m", 0)]
    [InlineData("-1", "0", -1)]
    [InlineData("9223372036854775807", "9223372036854775806", 1)]
    [InlineData("1e30", "9223372036854775807", 1)]
    [InlineData("1n", "0", 1)]
    public void Is_compared_exactly(string left, string right, int order) => Assert.Equal(order, Of(left).CompareTo(Of(right)));

    [Theory]
    [InlineData("2", true)]
    [InlineData("2000m", true)]
    [InlineData("0.5Ki", true)]
    [InlineData("2500m", false)]
    [InlineData("1.9999999", true)]
    public void Is_whole_as_far_as_the_server_looks(string text, bool isWhole) => Assert.Equal(isWhole, Of(text).IsWhole);

    [Fact]
    public void Numbers_are_amounts_too_and_other_nodes_are_none()
    {
        Assert.Equal("500m", Quantity.Of(new ScalarNode(0.5, Origin.None)).ToString());
        Assert.Equal("2", Quantity.Of(new ScalarNode(2L, Origin.None)).ToString());
        Assert.Null(Quantity.Of(new ScalarNode(true, Origin.None)));
        Assert.Null(Quantity.Of(new ScalarNode(double.NaN, Origin.None)));
        Assert.Null(Quantity.Of(new MapNode()));
        Assert.Null(Quantity.Of((ResourceNode?)null));
    }

    [Fact]
    public void A_sum_is_written_as_its_first_part() => Assert.Equal("1536Mi", (Of("1Gi") + Of("536870912")).ToString());

    [Fact]
    public void What_a_container_requests_is_stored_in_thousandths() => Assert.Equal("2m", Of("1.1m").RoundedUpToMilli.ToString());

    private static Quantity Of(string text) => Quantity.Of(text)!.Value;
}
