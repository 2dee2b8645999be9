namespace KubeNet.Packages.Tests;

/// <summary>An app that uses the addresses of its own sets, under the strictest settings that a project can have.</summary>
public sealed class AddressesTests(PackageFeed feed)
{
    private const string Strict =
        "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><AnalysisLevel>latest-all</AnalysisLevel>"
        + "<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>"
        + "<GenerateDocumentationFile>true</GenerateDocumentationFile>";

    /// <summary>Rules of .NET that the app's own two files break, whatever is generated.</summary>
    private const string OwnFaults = "<NoWarn>$(NoWarn);CA1062;CA1303;CA1852;CA1515;CA2007;CS1591;KUBE4001</NoWarn>";

    [Theory]
    [InlineData("net8.0", "<LangVersion>12</LangVersion>", "obj/Debug/net8.0/generated")]
    [InlineData("net10.0", "<LangVersion>14</LangVersion>", "obj/Debug/net10.0/generated")]
    [InlineData(
        "net10.0",
        "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>"
            + "<CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>",
        "Generated"
    )]
    public async Task A_fresh_app_says_where_its_Services_are(string framework, string properties, string generated)
    {
        var app = new App(
            feed,
            $"Addressed.{framework}.{generated.Replace('/', '.')}",
            $"<TargetFramework>{framework}</TargetFramework><RollForward>Major</RollForward>{Strict}{OwnFaults}{properties}"
        )
        {
            ["Program.cs"] =
                """System.Console.WriteLine($"{Acme.Shop.Services.Server.Url} {Acme.Shop.Services.ServerNode.Port} """
                + """{Acme.Shop.Services.Server.DnsName}");""",
        };
        app.Replace("Shop.cs", "sealed class", "sealed partial class");

        // Twice: a source in the project's own folder must not be compiled a second time.
        (await app.DotnetAsync("build")).Succeeds();
        app["Program.cs"] += "\n";
        (await app.DotnetAsync("build", "--no-restore")).Succeeds();

        Assert.Contains(
            "class Services",
            app[$"{generated}/KubeNet.Sdk.Generators/KubeNet.Sdk.Generators.ManifestGenerator/KubeNet.Addresses.g.cs"]
        );
        Assert.Contains("name: server-node", app["bin/Debug/manifests/Shop/service-server-node.yaml"]);
        Assert.Contains(
            "http://server.shop.svc.cluster.local/ 80 server.shop.svc.cluster.local",
            (
                await DotnetCommand.RunAsync(
                    app.Folder,
                    new Dictionary<string, string>(),
                    "exec",
                    app.PathOf($"bin/Debug/{framework}/{app.Name}.dll")
                )
            )
                .Succeeds()
                .Output.Split('\n')
                .Select(line => line.Trim())
        );
    }
}
