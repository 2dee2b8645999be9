using KubeNet.Models.Tests.Harness;

namespace KubeNet.Models.Tests;

/// <summary>
/// Every class of KubernetesClient that is an object of the API, with every property set: evaluated and run, the same YAML.
/// </summary>
public sealed class AllModelsTests
{
    [Fact]
    public void Each_model_evaluates_to_what_running_gives()
    {
        var (file, classes) = ModelPrograms.Write(ModelPrograms.Kinds);
        var project = UserProject.OfFile(file);
        var run = project.Run();
        var evaluated = project.Evaluate();

        Assert.Equal((105, 736), (ModelPrograms.Kinds.Count, classes));
        Assert.Equal(
            ModelPrograms.Kinds.Select(kind => "Set" + kind.Name),
            evaluated.Select(set => set.Name).Order(StringComparer.Ordinal)
        );
        Assert.Empty(evaluated.SelectMany(set => set.Findings).Select(finding => finding.ToString()));
        Assert.Empty(evaluated.Where(set => UserProject.YamlOf(set) != run[set.Name]).Select(set => set.Name));
    }
}
