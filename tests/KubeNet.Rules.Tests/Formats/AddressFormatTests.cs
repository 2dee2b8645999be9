using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Tests.Formats;

/// <summary>Addresses as the server reads them, strictly (since 1.36) and as it did before.</summary>
public class AddressFormatTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("255.10.0.1")]
    [InlineData("::")]
    [InlineData("1::")]
    [InlineData("::1")]
    [InlineData("2001:DB8::ffff")]
    [InlineData("1:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:7::")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("1:2:3:4:5:6:10.0.0.1")]
    [InlineData("0001:0000::")]
    public void Is_an_address(string text) => Assert.Null(IpAddress.WhyNot(text, strict: true));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("256.1.1.1")]
    [InlineData("0x7f.0.0.1")]
    [InlineData(" 1.2.3.4")]
    [InlineData("1.2.3.4\n")]
    [InlineData("1.2.3.-4")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7:8::")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("12345::")]
    [InlineData("g::")]
    [InlineData("::1.2.3.4:1")]
    [InlineData("1.2.3.4::")]
    [InlineData("1:2:3:4:5:6:7:1.2.3.4")]
    [InlineData("fe80::1%eth0")]
    [InlineData("[::1]")]
    public void Is_none(string text) => Assert.StartsWith("must be a valid IP address", IpAddress.WhyNot(text, strict: false));

    [Theory]
    [InlineData("010.0.0.1", "must not have leading 0s")]
    [InlineData("1.2.3.00", "must not have leading 0s")]
    [InlineData("::1.2.3.04", "must not have leading 0s")]
    [InlineData("00001::", "must not have leading 0s")]
    [InlineData("::ffff:1.2.3.4", "must not be an IPv4-mapped IPv6 address")]
    public void Is_taken_by_older_servers_only(string text, string words)
    {
        Assert.Equal(words, IpAddress.WhyNot(text, strict: true));
        Assert.Null(IpAddress.WhyNot(text, strict: false));
    }

    [Theory]
    [InlineData("10.0.0.1", "IPv4")]
    [InlineData("::ffff:10.0.0.1", "IPv4")]
    [InlineData("::10.0.0.1", "IPv6")]
    public void Has_a_family(string text, string family) => Assert.Equal(family, IpAddress.Parse(text)!.Family);

    [Theory]
    [InlineData("10.9.8.0/24")]
    [InlineData("0.0.0.0/0")]
    [InlineData("10.0.0.1/32")]
    [InlineData("2001:db8::/64")]
    [InlineData("::/0")]
    public void Is_a_range(string text) => Assert.Null(Cidr.WhyNot(text, strict: true));

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/+8")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("::/129")]
    [InlineData("foo/8")]
    public void Is_no_range(string text) => Assert.StartsWith("must be a valid CIDR value", Cidr.WhyNot(text, strict: false));

    [Theory]
    [InlineData("010.0.0.0/8", "must not have leading 0s in IP or prefix length")]
    [InlineData("10.0.0.0/08", "must not have leading 0s in IP or prefix length")]
    [InlineData("::ffff:10.0.0.0/104", "must not have an IPv4-mapped IPv6 address")]
    [InlineData("10.0.0.1/8", "must not have bits set beyond the prefix length")]
    [InlineData("2001:db8::1/64", "must not have bits set beyond the prefix length")]
    public void Is_a_range_for_older_servers_only(string text, string words)
    {
        Assert.Equal(words, Cidr.WhyNot(text, strict: true));
        Assert.Null(Cidr.WhyNot(text, strict: false));
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.0.0/16", true)]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", false)]
    [InlineData("10.0.0.0/8", "11.0.0.0/16", false)]
    [InlineData("10.0.0.0/16", "10.0.0.0/8", false)]
    [InlineData("0.0.0.0/0", "::/8", false)]
    [InlineData("2001:db8::/32", "2001:db8:1::/48", true)]
    public void Contains_a_range_strictly(string outer, string inner, bool contains) =>
        Assert.Equal(contains, Cidr.Parse(outer)!.ContainsStrictly(Cidr.Parse(inner)!));
}
