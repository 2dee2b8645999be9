using System.Collections.Immutable;
using KubeNet.Diagnosis;
using KubeNet.Diagnosis.CustomResources;
using KubeNet.Diagnosis.Yaml;

namespace KubeNet.Sdk.Generators.CustomResources;

/// <summary>
/// From the definitions to the sources of their classes. No error of our own leaves it as an exception: the compiler would drop the
/// hand-over too, with a mere warning.
/// </summary>
internal static class ClassProduction
{
    public static ImmutableArray<ClassSource> Of(ImmutableArray<YamlText> definitions, ClassOptions? options)
    {
        try
        {
            return options is not null && ResourceClasses.Of(definitions) is { } classes
                ? classes.SourcesFor(options)
                : ImmutableArray<ClassSource>.Empty;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            var message = InternalErrors.Message("the classes of the project's custom resources", error);
            return ImmutableArray.Create(new ClassSource(ClassNames.Namespace + ".g.cs", $"#error KUBE0999: {message}\n"));
        }
    }
}
