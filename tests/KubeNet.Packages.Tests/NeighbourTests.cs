using System.IO.Compression;

namespace KubeNet.Packages.Tests;

/// <summary>
/// Another package with a generator of its own, built on YamlDotNet 13.1.1, which it ships beside itself. All analyzers of a project
/// share one file of a name, so a second YamlDotNet.dll of ours would kill it.
/// </summary>
public sealed class NeighbourTests(PackageFeed feed)
{
    private const string Generator = """
        using System;
        using Microsoft.CodeAnalysis;
        using YamlDotNet.Core;
        using YamlDotNet.Core.Events;
        using YamlDotNet.Serialization;

        [Generator]
        public sealed class NeighbourGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) =>
                context.RegisterSourceOutput(context.CompilationProvider, static (output, _) =>
                {
                    var yaml = new DeserializerBuilder().WithTypeConverter(new Shouting()).Build().Deserialize<string>("hello");
                    var version = typeof(IYamlTypeConverter).Assembly.GetName().Version;
                    output.AddSource("Neighbour.g.cs", $"public static class Neighbour {{ public const string Says = \"{yaml} {version.Major}\"; }}");
                });

            private sealed class Shouting : IYamlTypeConverter
            {
                public bool Accepts(Type type) => type == typeof(string);

                public object ReadYaml(IParser parser, Type type) => parser.Consume<Scalar>().Value.ToUpperInvariant();

                public void WriteYaml(IEmitter emitter, object value, Type type) => throw new NotSupportedException();
            }
        }
        """;

    private const string Unrenamed = PackageFeed.Version + ".unrenamed";

    private const string SaysSo = "System.Console.WriteLine(Neighbour.Says);";

    /// <summary>A feed of its own: what is packed here is no business of the other tests.</summary>
    private string Neighbours => Path.Combine(feed.Folder, "neighbours feed");

    [Fact]
    public async Task A_neighbour_built_on_another_YamlDotNet_goes_on_generating_in_both_orders()
    {
        var neighbour = new App(
            feed,
            "NeighbourGenerator",
            """
            <TargetFramework>netstandard2.0</TargetFramework><OutputType>Library</OutputType><LangVersion>latest</LangVersion>
            <IncludeBuildOutput>false</IncludeBuildOutput><SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking><NoWarn>NU5128;RS1036;RS1041;CS8632;CS8766;CS8767;CS8602</NoWarn>
            """,
            """
            <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" />
            <PackageReference Include="YamlDotNet" Version="13.1.1" PrivateAssets="all" GeneratePathProperty="true" />
            <None Include="$(OutputPath)NeighbourGenerator.dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />
            <None Include="$(PkgYamlDotNet)/lib/netstandard2.0/YamlDotNet.dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />
            """,
            withSet: false
        )
        {
            ["NeighbourGenerator.cs"] = Generator,
        };
        foreach (var name in new[] { "A.Neighbour", "Z.Neighbour" })
        {
            // Analyzers are handed to the compiler in the order of the packages' names, so one of them stands before us and one behind.
            (await neighbour.DotnetAsync("pack", "-o", Neighbours, $"-p:PackageId={name}")).Succeeds();
        }

        await PackUnrenamedAsync();
        foreach (var name in new[] { "A.Neighbour", "Z.Neighbour" })
        {
            var app = new App(
                feed,
                $"Beside{name}",
                $"<TargetFramework>net8.0</TargetFramework><RestoreAdditionalProjectSources>{Neighbours}</RestoreAdditionalProjectSources>",
                $"""<PackageReference Include="{name}" Version="1.0.0" />"""
            );
            app["Program.cs"] += SaysSo;
            var built = (await app.ColdAsync([], "build")).Succeeds();
            Assert.Empty(built.Lines("CS8785"));
            Assert.Single(built.Lines("KubeNet.Sdk: 4 manifests"));
            Assert.Contains("HELLO 13", app[$"obj/Debug/net8.0/generated/NeighbourGenerator/NeighbourGenerator/Neighbour.g.cs"]);

            // The twin: had the parser kept its name, the same neighbour would not even start.
            app.Replace($"{app.Name}.csproj", $"Version=\"{PackageFeed.Version}\"", $"Version=\"{Unrenamed}\"");
            Assert.NotEmpty((await app.ColdAsync([], "build")).Fails().Lines("CS8785"));
        }
    }

    /// <summary>Our package with the parser under its own name beside the renamed one.</summary>
    private async Task PackUnrenamedAsync()
    {
        var package = Path.Combine(Neighbours, $"KubeNet.Sdk.{Unrenamed}.nupkg");
        File.Copy(feed.Package, package);
        await using var archive = await ZipFile.OpenAsync(package, ZipArchiveMode.Update);
        var nuspec = archive.GetEntry("KubeNet.Sdk.nuspec")!;
        string text;
        using (var reader = new StreamReader(await nuspec.OpenAsync()))
        {
            text = await reader.ReadToEndAsync();
        }

        nuspec.Delete();
        await using (var writer = new StreamWriter(await archive.CreateEntry("KubeNet.Sdk.nuspec").OpenAsync()))
        {
            await writer.WriteAsync(text.Replace($"<version>{PackageFeed.Version}</version>", $"<version>{Unrenamed}</version>"));
        }

        await archive.CreateEntryFromFileAsync(
            Path.Combine(AppContext.BaseDirectory, "YamlDotNet.dll"),
            "analyzers/dotnet/cs/YamlDotNet.dll"
        );
    }
}
