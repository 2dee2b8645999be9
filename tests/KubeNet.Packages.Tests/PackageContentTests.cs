using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using KubeNet.HostTesting;

namespace KubeNet.Packages.Tests;

public sealed class PackageContentTests(PackageFeed feed)
{
    /// <summary>YamlDotNet under another name, so that it meets no other in the compiler; it has no symbols of ours.</summary>
    private const string RenamedParser = "KubeNet.YamlParser.dll";

    [Fact]
    public void The_package_holds_what_it_should_and_nothing_else()
    {
        var files = Directory
            .GetFiles(feed.Unpacked, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(feed.Unpacked, file).Replace('\\', '/'))
            .Where(file =>
                !file.StartsWith("_rels/", StringComparison.Ordinal)
                && !file.StartsWith("package/", StringComparison.Ordinal)
                && file != "[Content_Types].xml"
            )
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "KubeNet.Sdk.nuspec",
                "README.md",
                "analyzers/dotnet/cs/KubeNet.Diagnosis.dll",
                "analyzers/dotnet/cs/KubeNet.Evaluation.dll",
                "analyzers/dotnet/cs/KubeNet.Rules.dll",
                "analyzers/dotnet/cs/KubeNet.Sdk.Analyzers.dll",
                "analyzers/dotnet/cs/KubeNet.Sdk.CodeFixes.dll",
                "analyzers/dotnet/cs/KubeNet.Sdk.Fields.dll",
                "analyzers/dotnet/cs/KubeNet.Sdk.Generators.dll",
                "analyzers/dotnet/cs/KubeNet.Sdk.dll",
                "analyzers/dotnet/cs/KubeNet.YamlParser.dll",
                "analyzers/dotnet/cs/KubeNet.YamlSource.dll",
                "build/KubeNet.AppFacts.targets",
                "build/KubeNet.DoubleCheck.targets",
                "build/KubeNet.Sdk.props",
                "build/KubeNet.Sdk.targets",
                "build/rules/minimal.globalconfig",
                "build/rules/strict.globalconfig",
                "buildMultiTargeting/KubeNet.Sdk.targets",
                "buildTransitive/KubeNet.Sdk.props",
                "buildTransitive/KubeNet.Sdk.targets",
                .. RulePages(),
                "icon.png",
                "lib/netstandard2.0/KubeNet.Sdk.Fields.dll",
                "lib/netstandard2.0/KubeNet.Sdk.Fields.xml",
                "lib/netstandard2.0/KubeNet.Sdk.dll",
                "lib/netstandard2.0/KubeNet.Sdk.xml",
                "tasks/netstandard2.0/KubeNet.Sdk.Tasks.dll",
                "tools/net8.0/KubeNet.Sdk.DoubleCheck.dll",
            ],
            files
        );
        Assert.Equal([feed.Package], Directory.GetFiles(feed.Feed, "KubeNet.*"));
    }

    /// <summary>A page for each rule, which the help links lead to.</summary>
    private static IEnumerable<string> RulePages() =>
        Directory
            .GetFiles(Path.Combine(Checkout.Root, "docs", "rules"), "*.md")
            .Select(page => "docs/rules/" + Path.GetFileName(page))
            .Order(StringComparer.Ordinal);

    [Fact]
    public void It_depends_on_nothing_and_says_what_it_is()
    {
        var metadata = XDocument.Load(Path.Combine(feed.Unpacked, "KubeNet.Sdk.nuspec")).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName is "dependency" or "repository");
        Assert.Equal(("KubeNet.Sdk", "MIT", "README.md", "icon.png"), (Value("id"), Value("license"), Value("readme"), Value("icon")));
    }

    [Fact]
    public void Every_assembly_carries_its_symbols_and_no_path_of_the_machine_that_built_it()
    {
        foreach (
            var path in Directory
                .GetFiles(feed.Unpacked, "*.dll", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(path) != RenamedParser)
        )
        {
            using var assembly = new PEReader(File.OpenRead(path));
            var embedded = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            using var symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
            var reader = symbols.GetMetadataReader();
            Assert.All(reader.Documents, document => Assert.StartsWith("/_", reader.GetString(reader.GetDocument(document).Name)));
            Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        }
    }

    [Fact]
    public void The_library_beside_the_generator_is_the_library() =>
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(feed.Unpacked, "lib", "netstandard2.0", "KubeNet.Sdk.dll")),
            File.ReadAllBytes(Path.Combine(feed.Unpacked, "analyzers", "dotnet", "cs", "KubeNet.Sdk.dll"))
        );

    [Fact]
    public async Task The_same_sources_elsewhere_give_the_same_bytes()
    {
        var other = Path.Combine(feed.Folder, "other checkout");
        foreach (
            var file in Directory
                .GetFiles(Checkout.Root)
                .Where(file => Path.GetExtension(file) is ".props" or ".md" || Path.GetFileName(file) == ".editorconfig")
        )
        {
            Copy(file, other);
        }

        foreach (
            var file in new[] { "src", "generators", "analyzers", "tools" }.SelectMany(room =>
                Directory.GetFiles(Path.Combine(Checkout.Root, room), "*", SearchOption.AllDirectories)
            )
        )
        {
            if (!Path.GetRelativePath(Checkout.Root, file).Split(Path.DirectorySeparatorChar).Any(step => step is "bin" or "obj"))
            {
                Copy(file, other);
            }
        }

        var output = Path.Combine(feed.Folder, "other packed");
        (
            await DotnetCommand.RunAsync(
                Path.Combine(other, "src", "KubeNet.Sdk.Package"),
                feed.Compiler,
                "pack",
                "-c",
                "Release",
                "-o",
                output,
                "-v",
                "q",
                $"-p:PackageVersion={PackageFeed.Version}"
            )
        ).Succeeds();
        await System.IO.Compression.ZipFile.ExtractToDirectoryAsync(Directory.GetFiles(output).Single(), output);
        foreach (var path in Directory.GetFiles(feed.Unpacked, "*.dll", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(feed.Unpacked, path);
            Assert.True(File.ReadAllBytes(path).SequenceEqual(File.ReadAllBytes(Path.Combine(output, name))), $"{name} has other bytes.");
        }

        static void Copy(string file, string folder)
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Checkout.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
