using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Tests.Formats;

/// <summary>What is taken, at its very edges; and the server's words for what is not.</summary>
public class NameFormatTests
{
    private static readonly Dictionary<string, Func<string, string?>> s_formats = new()
    {
        ["label"] = DnsLabel.WhyNot,
        ["1035"] = Dns1035Label.WhyNot,
        ["subdomain"] = DnsSubdomain.WhyNot,
        ["wildcard"] = WildcardSubdomain.WhyNot,
        ["qualified"] = QualifiedName.WhyNot,
        ["label value"] = LabelValue.WhyNot,
        ["port"] = PortName.WhyNot,
        ["key"] = ConfigKey.WhyNot,
        ["segment"] = PathSegment.WhyNot,
        ["path"] = DomainPrefixedPath.WhyNot,
        ["variable"] = VariableName.WhyNot,
        ["variable of 1.31"] = name => VariableName.WhyNot(name, ClusterProfile.Default with { Version = new KubernetesVersion(1, 31) }),
        ["resource"] = ResourceName.WhyNotOfContainer,
        ["local path"] = LocalPath.WhyNot,
        ["Windows user"] = WindowsUserName.WhyNot,
    };

    [Theory]
    [InlineData("label", "a")]
    [InlineData("label", "0-9")]
    [InlineData("1035", "a-9")]
    [InlineData("subdomain", "1.a-b.c")]
    [InlineData("wildcard", "*.a")]
    [InlineData("qualified", "A_b.c-9")]
    [InlineData("qualified", "example.com/A")]
    [InlineData("label value", "")]
    [InlineData("label value", "a..b__C")]
    [InlineData("port", "8a")]
    [InlineData("port", "a-b-c-d-e-f-g-h")]
    [InlineData("key", ".hidden")]
    [InlineData("key", "-_.9Z")]
    [InlineData("segment", "system:node:a b")]
    [InlineData("segment", "...")]
    [InlineData("path", "acme.io/foo/bar~%!")]
    [InlineData("variable", " ~")]
    [InlineData("variable of 1.31", "-._9Z")]
    [InlineData("resource", "hugepages-1Gi")]
    [InlineData("resource", "nvidia.com/gpu")]
    [InlineData("resource", "alpha.kubernetes.io/nvidia-gpu")]
    [InlineData("local path", "a/..b/c..")]
    [InlineData("local path", "..\\a")]
    [InlineData("Windows user", "ContainerAdministrator")]
    [InlineData("Windows user", "NT AUTHORITY\\SYSTEM")]
    [InlineData("Windows user", "corp.example.com\\a.b c")]
    [InlineData("Windows user", "a123456789012345.com\\a")]
    public void Is_taken(string format, string value) => Assert.Null(s_formats[format](value));

    [Theory]
    [InlineData("label", "", "a lowercase RFC 1123 label must consist of")]
    [InlineData("label", "a\n", "a lowercase RFC 1123 label must consist of")]
    [InlineData("label", "a.b", "must not contain dots")]
    [InlineData("label", "é", "(e.g. 'my-name' or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')")]
    [InlineData("1035", "9a", "start with an alphabetic character")]
    [InlineData("1035", "a-", "a DNS-1035 label")]
    [InlineData("subdomain", "a..b", "a lowercase RFC 1123 subdomain")]
    [InlineData("subdomain", "A.b", "a lowercase RFC 1123 subdomain")]
    [InlineData("subdomain", "a.", "(e.g. 'example.com', regex")]
    [InlineData("wildcard", "*", "must start with '*.'")]
    [InlineData("wildcard", "*.*.a", "a wildcard DNS-1123 subdomain")]
    [InlineData("qualified", "", "name part must be non-empty; name part must consist of")]
    [InlineData("qualified", "/a", "prefix part must be non-empty")]
    [InlineData("qualified", "A/a", "prefix part a lowercase RFC 1123 subdomain")]
    [InlineData("qualified", "a/b/c", "a valid label key must consist of")]
    [InlineData("qualified", "a=b", "name part must consist of alphanumeric characters")]
    [InlineData("label value", "-a", "a valid label must be an empty string or consist of")]
    [InlineData("label value", "a b", "(e.g. 'MyValue' or 'my_value' or '12345', regex")]
    [InlineData("variable", "", "must consist only of printable ASCII characters other than '='")]
    [InlineData("variable", "\u007f", "must consist only of printable ASCII")]
    [InlineData("variable of 1.31", "9", "must not start with a digit")]
    [InlineData("variable of 1.31", "..a", "must not start with '..'")]
    [InlineData("resource", "gpu", "must be a standard resource type or fully qualified; must be a standard resource for containers")]
    [InlineData("resource", "requests.memory", "must be a standard resource for containers")]
    [InlineData("resource", "requests.example.com/a", "doesn't follow extended resource name standard")]
    [InlineData("resource", "a/b/c", "a valid label key must consist of")]
    [InlineData("local path", "/a/..", "must be a relative path; must not contain '..'")]
    [InlineData("Windows user", "a\\b\\c", "cannot contain more than one backslash")]
    [InlineData("Windows user", "\\a", "runAsUserName's Domain doesn't match the NetBios nor the DNS format")]
    [InlineData("Windows user", ".a\\b", "runAsUserName's Domain doesn't match")]
    [InlineData("Windows user", "a\\", "runAsUserName's User cannot be empty")]
    [InlineData("Windows user", "a\tb", "cannot contain control characters")]
    [InlineData("Windows user", " . ", "cannot contain only periods or spaces")]
    [InlineData("Windows user", "a@b", "cannot contain the following characters")]
    [InlineData("port", "80", "must contain at least one letter (a-z)")]
    [InlineData("port", "a--b", "must not contain consecutive hyphens")]
    [InlineData("port", "a-", "must not begin or end with a hyphen")]
    [InlineData("port", "HTTP", "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)")]
    [InlineData("port", "abcdefghijklmnop", "must be no more than 15 characters")]
    [InlineData("key", "..", "must not be '..'")]
    [InlineData("key", "..a", "must not start with '..'")]
    [InlineData("key", "a/b", "a valid config key must consist of")]
    [InlineData("segment", "..", "may not be '..'")]
    [InlineData("segment", "a/b%", "may not contain '/'; may not contain '%'")]
    [InlineData("path", "acme.io", """must be a domain-prefixed path (such as "acme.io/foo")""")]
    [InlineData("path", "/foo", "must be a domain-prefixed path")]
    [InlineData("path", "Acme/foo", "a lowercase RFC 1123 subdomain")]
    [InlineData("path", "a/b?", "Invalid path (regex used for validation is")]
    public void Is_refused_in_the_servers_words(string format, string value, string words) =>
        Assert.Contains(words, s_formats[format](value));

    [Theory]
    [InlineData("label", 63)]
    [InlineData("1035", 63)]
    [InlineData("subdomain", 253)]
    [InlineData("qualified", 63)]
    [InlineData("label value", 63)]
    [InlineData("port", 15)]
    [InlineData("key", 253)]
    public void Is_taken_up_to_a_length(string format, int longest)
    {
        Assert.Null(s_formats[format](new string('a', longest)));
        Assert.Contains($"must be no more than {longest} characters", s_formats[format](new string('a', longest + 1)));
    }

    /// <summary>Go's len counts bytes.</summary>
    [Fact]
    public void A_length_is_counted_in_bytes() => Assert.Contains("no more than 63", LabelValue.WhyNot(new string('ä', 32)));
}
