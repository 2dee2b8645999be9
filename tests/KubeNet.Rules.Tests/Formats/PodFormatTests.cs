using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Tests.Formats;

/// <summary>Forms that only fields of pods have. What is taken is what a naive reading would refuse, and the other way round.</summary>
public class PodFormatTests
{
    [Theory]
    [InlineData("net.core.somaxconn", true)]
    [InlineData("net/ipv4/conf/eth0.1/forwarding", true)]
    [InlineData("kernel.shm_rmid-forced", true)]
    [InlineData("a", true)]
    [InlineData("net..core", false)]
    [InlineData("net.core.", false)]
    [InlineData("_net.core", false)]
    [InlineData("Net.core", false)]
    [InlineData("net.core\n", false)]
    [InlineData("", false)]
    public void A_kernel_parameter(string name, bool isTaken) => Assert.Equal(isTaken, SysctlName.WhyNot(name) is null);

    [Fact]
    public void A_kernel_parameter_has_253_characters_at_most()
    {
        Assert.Null(SysctlName.WhyNot(new string('a', 253)));
        Assert.NotNull(SysctlName.WhyNot(new string('a', 254)));
    }

    [Theory]
    [InlineData("net.core.somaxconn", "hostNetwork")]
    [InlineData("net/core/somaxconn", "hostNetwork")]
    [InlineData("kernel.shmmax", "hostIPC")]
    [InlineData("kernel.sem", "hostIPC")]
    [InlineData("fs.mqueue.msg_max", "hostIPC")]
    [InlineData("kernel.semaphores", null)]
    [InlineData("netfilter.x", null)]
    [InlineData("vm.swappiness", null)]
    public void The_namespace_of_a_kernel_parameter(string name, string? field) => Assert.Equal(field, SysctlName.SharedBy(name));

    [Theory]
    [InlineData("iqn.2001-04.com.example:storage.disk2", true)]
    [InlineData("iqn.2001-04.com.example:a b", false)]
    [InlineData("iqn.2001-04.com.example", false)]
    [InlineData("iqn.01-04.com.example:a", false)]
    [InlineData("eui.0123456789abcdef", true)]
    [InlineData("eui.0123456789abcdef0", false)]
    [InlineData("naa.62004567BA64678D0123456789ABCDEF", true)]
    [InlineData("naa.62004567BA64678D", false)]
    [InlineData("disk", false)]
    public void A_name_of_iSCSI(string name, bool isTaken) => Assert.Equal(isTaken, IscsiName.WhyNot(name) is null);

    [Theory]
    [InlineData("registry:7861", true)]
    [InlineData(":7861", true)]
    [InlineData("registry:", true)]
    [InlineData("[::1]:7861", true)]
    [InlineData("registry", false)]
    [InlineData("::1:7861", false)]
    [InlineData("[::1]7861", false)]
    [InlineData("[::1]", false)]
    [InlineData("", false)]
    public void A_host_and_a_port(string text, bool isTaken) => Assert.Equal(isTaken, HostPort.IsPair(text));

    [Theory]
    [InlineData("_sip._tcp.example.com", true)]
    [InlineData("a_b", true)]
    [InlineData("_", false)]
    [InlineData("__a", false)]
    [InlineData("a_", false)]
    [InlineData("a..b", false)]
    [InlineData("A", false)]
    [InlineData("", false)]
    public void A_search_path(string name, bool isTaken) => Assert.Equal(isTaken, UnderscoredSubdomain.WhyNot(name) is null);

    [Theory]
    [InlineData("a/b", null)]
    [InlineData("a..b/.c", null)]
    [InlineData("", null)]
    [InlineData("..a", "must not start with '..'")]
    [InlineData("../a", "must not contain '..'")]
    [InlineData("a/..", "must not contain '..'")]
    [InlineData("/a", "must be a relative path")]
    public void A_file_of_a_volume(string path, string? words) => Assert.Equal(words, LocalPath.WhyNotFile(path));
}
