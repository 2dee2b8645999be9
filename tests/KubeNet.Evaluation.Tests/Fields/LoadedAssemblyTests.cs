using System.Reflection;
using System.Runtime.Loader;
using KubeNet.Evaluation.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Evaluation.Tests.Fields;

/// <summary>
/// The fields of all kinds are a large assembly. Who does not use <c>Configure</c> does not load it, in a build or in an app.
/// </summary>
public sealed class LoadedAssemblyTests
{
    private const string Fields = "KubeNet.Sdk.Fields";

    [Theory]
    [InlineData("""k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080).Expose(80);""", false)]
    [InlineData("""k8s.Deployment("web", image: "nginx:1.27").Configure(d => d.Spec.Paused = true);""", true)]
    public void A_build_loads_the_fields_for_Configure_only(string code, bool isLoaded)
    {
        var context = new OwnCopies();
        try
        {
            var cache = context.LoadFromAssemblyName(new AssemblyName("KubeNet.Evaluation")).GetType("KubeNet.Evaluation.EvaluationCache")!;
            var settings = cache.Assembly.GetType("KubeNet.Evaluation.Sets.EvaluationSettings")!;
            var evaluate = cache
                .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                .Single(method =>
                    method.Name == "Evaluate" && method.GetParameters() is [_, var second, _] && second.ParameterType == settings
                );
            var sets = (System.Collections.ICollection)
                evaluate.Invoke(
                    null,
                    [
                        UserCode.Compile(("Set.cs", UserCode.SetOf(code))),
                        settings.GetProperty("Default", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(null),
                        TestContext.Current.CancellationToken,
                    ]
                )!;

            Assert.Single(sets);
            Assert.Contains(context.Assemblies, assembly => assembly.GetName().Name == "KubeNet.Sdk");
            Assert.Equal(isLoaded, context.Assemblies.Any(assembly => assembly.GetName().Name == Fields));
        }
        finally
        {
            context.Unload();
        }
    }

    [Theory]
    [InlineData("""k8s.Deployment("web", image: "nginx:1.27");""", false)]
    [InlineData("""k8s.Deployment("web", image: "nginx:1.27").Configure(d => d.Spec.Paused = true);""", true)]
    public void An_app_refers_to_the_fields_for_Configure_only(string code, bool refers)
    {
        using var image = new MemoryStream();
        CSharpCompilation compilation = UserCode.Compile(("Set.cs", UserCode.SetOf(code)));
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        using var reader = new System.Reflection.PortableExecutable.PEReader(image);
        var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(reader);
        var names = metadata.AssemblyReferences.Select(it => metadata.GetString(metadata.GetAssemblyReference(it).Name));

        Assert.Equal(refers, names.Contains(Fields));
        Assert.DoesNotContain(typeof(ManifestSet).Assembly.GetReferencedAssemblies(), name => name.Name == Fields);
    }

    /// <summary>Loads our assemblies again, so that it shows what one evaluation needs.</summary>
    private sealed class OwnCopies() : AssemblyLoadContext("own", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name!.StartsWith("KubeNet.", StringComparison.Ordinal)
                ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"))
                : null;
    }
}
