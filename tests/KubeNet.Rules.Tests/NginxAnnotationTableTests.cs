using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Tests;

/// <summary>
/// The table of ingress-nginx's annotations: each has a check that refuses something, and its type refuses the usual slips.
/// </summary>
public class NginxAnnotationTableTests
{
    private static readonly NginxAnnotation[] s_all = [.. KnownNginxAnnotations.Names.Select(name => KnownNginxAnnotations.Find(name)!)];

    /// <summary>136 in its last releases' own table of risks, and the older names of lists that it still reads.</summary>
    [Fact]
    public void All_of_them_are_there() => Assert.True(s_all.Length >= 136, $"{s_all.Length}");

    /// <summary>A value that could end a directive of nginx is taken by none; snippets are refused as a whole.</summary>
    [Fact]
    public void None_takes_what_would_end_a_directive() =>
        Assert.Empty(
            s_all
                .Where(annotation => annotation.Value != NginxValue.Anything && annotation.Value.Accepts("""a";} b"""))
                .Select(annotation => annotation.Name)
        );

    [Fact]
    public void Only_snippets_are_not_checked() =>
        Assert.All(
            s_all.Where(annotation => annotation.Value == NginxValue.Anything),
            annotation => Assert.True(KnownNginxAnnotations.IsSnippet(annotation.Name))
        );

    public static TheoryData<string, string, string> Slips() =>
        new()
        {
            { nameof(NginxValue.Bool), "yes", "true" },
            { nameof(NginxValue.Integer), "5s", "5" },
            { nameof(NginxValue.Seconds), "60s", "60" },
            { nameof(NginxValue.Size), "8Mi", "8m" },
            { nameof(NginxValue.Addresses), "example.com", "10.0.0.0/8, 2001:db8::1" },
        };

    [Theory]
    [MemberData(nameof(Slips))]
    public void Each_of_a_type_refuses_its_slip_and_takes_the_right_form(string type, string slip, string right)
    {
        var value = (NginxValue)typeof(NginxValue).GetProperty(type)!.GetValue(null)!;
        var ofType = s_all.Where(annotation => annotation.Value == value).ToList();

        Assert.NotEmpty(ofType);
        Assert.All(ofType, annotation => Assert.False(annotation.Value.Accepts(slip), annotation.Name));
        Assert.All(ofType, annotation => Assert.True(annotation.Value.Accepts(right), annotation.Name));
    }

    /// <summary>What is deprecated is no unknown name, and nothing is both.</summary>
    [Theory]
    [InlineData("enable-influxdb", "")]
    [InlineData("influxdb-host", "")]
    [InlineData("influxdb-measurement", "")]
    [InlineData("influxdb-port", "")]
    [InlineData("influxdb-server-name", "")]
    [InlineData("secure-verify-ca-secret", "proxy-ssl-secret")]
    public void What_it_no_longer_reads_is_known_as_such(string name, string replacement)
    {
        Assert.True(KnownNginxAnnotations.IsRemoved(name, out var said));
        Assert.Equal(replacement, said);
        Assert.Null(KnownNginxAnnotations.Find(name));
        Assert.True(said.Length == 0 || KnownNginxAnnotations.Find(said) is not null);
    }
}
