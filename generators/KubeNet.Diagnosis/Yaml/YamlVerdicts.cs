using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Routing;
using KubeNet.Rules;
using KubeNet.YamlSource.Manifests;
using KubeNet.YamlSource.Scopes;

namespace KubeNet.Diagnosis.Yaml;

/// <summary>
/// What is wrong with the project's YAML: the files as YAML, identities, and what the rules say. Comments in the files silence what they
/// name.
/// </summary>
internal static class YamlVerdicts
{
    private const string ConfigKeysId = "KUBE1042";

    private const string MissingKeyId = "KUBE2024";

    /// <param name="yaml">The files and their graphs.</param>
    /// <param name="sets">The graphs of the project's sets: references resolve there too.</param>
    /// <param name="cancellationToken">The host's.</param>
    public static IReadOnlyList<Finding> On(YamlSources yaml, IReadOnlyList<ResourceGraph> sets, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        IReadOnlyList<YamlFile> definitions = [.. yaml.Classes?.Files ?? []];
        var unreadable = definitions.SelectMany(file => file.Problems).Where(problem => problem.Kind == YamlProblemKind.Syntax);
        findings.AddRange(yaml.Project.Files.SelectMany(file => file.Problems).Concat(unreadable).Select(FindingOf));
        findings.AddRange(
            yaml.Project.Nearly.Select(document => new Finding(
                YamlFindings.NearlyManifest,
                ForeignCharacters.Show(document.Message, isAboutForm: true),
                document.Origin
            )
            {
                Severity = document.IsCertain ? Severity.Error : Severity.Warning,
            })
        );
        findings.AddRange(
            yaml.Project.Templates.Select(template => new Finding(YamlFindings.HelmTemplate, template.Message, template.Place))
        );
        findings.AddRange(yaml.Classes?.Problems ?? []);
        var together = new List<Finding>();
        for (var i = 0; i < yaml.Graphs.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var self = yaml.Graphs[i];
            findings.AddRange(Duplicates(yaml.Project.Scopes[i], self));
            findings.AddRange(KeysOfGenerated(yaml.Project.Scopes[i], self.Cluster));
            var others = yaml.Known.Where((_, index) => index != i);
            ResourceGraph[] beside = [.. others, .. sets];
            together.AddRange(InAllOverlays(yaml.WithOverlays[i], beside));
            findings.AddRange(RuleCatalog.Check(self.Beside(beside)).Where(finding => !MayChange(yaml.Project.Patched, finding)));
        }

        // What a base and its overlay do to each other is reported once, in the overlay.
        var ends = new HashSet<(string, Origin)>(findings.SelectMany(finding => finding.Others.Select(other => (finding.Kind.Id, other))));
        findings.AddRange(
            together.Where(finding => !ends.Contains((finding.Kind.Id, finding.Origin)) && !MayChange(yaml.Project.Patched, finding))
        );
        var files = yaml
            .Project.Files.Concat(yaml.Project.Templates.Select(template => template.File))
            .Concat(definitions)
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        return SharedPlaces.Merge([
            .. findings.Where(finding =>
                !(
                    finding.Origin.IsKnown
                    && files.TryGetValue(finding.Origin.Path, out var file)
                    && file.Suppressions.Cover(finding.Kind.Id, finding.Origin)
                )
            ),
        ]);
    }

    /// <summary>
    /// Whether a patch may change the value, or gives the pods of a Service the port that they lack, which may be in another kustomization.
    /// </summary>
    private static bool MayChange(PatchedManifests patched, Finding finding) =>
        (finding.Node is { } node && patched.MayChange(node))
        || (
            finding.Kind.Id is RuleIds.UndeclaredTargetPort or RuleIds.UnknownTargetPortName or RuleIds.TargetPortProtocol
            && finding.OtherNodes.Any(patched.MayAddPorts)
        )
        || (finding.Kind.Id == MissingKeyId && finding.OtherNodes.Any(patched.MayAddKeys));

    /// <summary>The API server rejects a key that kustomize has taken.</summary>
    private static IEnumerable<Finding> KeysOfGenerated(YamlScope scope, ClusterProfile cluster) =>
        RuleCatalog.Check(
            new ResourceGraph(
                [.. scope.Generated.Select(generator => ManifestReader.ToResource(generator.Manifest, null))],
                [],
                [],
                cluster,
                isComplete: false
            ),
            RuleCatalog.All.Where(rule => rule.Kind.Id == ConfigKeysId)
        );

    /// <summary>What a base lacks together with each of its overlays.</summary>
    private static IEnumerable<Finding> InAllOverlays(IReadOnlyList<ResourceGraph> graphs, ResourceGraph[] beside)
    {
        IEnumerable<Finding> common = [];
        for (var i = 0; i < graphs.Count; i++)
        {
            var found = RuleCatalog.Check(graphs[i].Beside(beside));
            var places = new HashSet<(string, Origin, TextPart?)>(found.Select(PlaceOf));
            common = i == 0 ? found : common.Where(finding => places.Contains(PlaceOf(finding))).ToList();
        }

        return common;
    }

    private static (string, Origin, TextPart?) PlaceOf(Finding finding) => (finding.Kind.Id, finding.Origin, finding.Part);

    private static Finding FindingOf(YamlProblem problem) =>
        problem.Kind switch
        {
            YamlProblemKind.Syntax when problem.IsOnlyUnsupported => new Finding(
                YamlFindings.NotYaml,
                $"The file is not checked: {problem.Message}, and no resource needs that. Exclude the file "
                    + $"from KubernetesYaml if it is meant.",
                problem.Origin
            )
            {
                Severity = Severity.Warning,
            },
            YamlProblemKind.Syntax => new Finding(
                YamlFindings.NotYaml,
                $"The file is not valid YAML: {problem.Message.TrimEnd('.')}. kubectl rejects the whole file.",
                problem.Origin
            ),
            YamlProblemKind.DuplicateKey => new Finding(
                YamlFindings.DuplicateKey,
                $"The key '{problem.Message}' is duplicated in a map, and the API server rejects it: "
                    + $"key \"{problem.Message}\" already set in map. Remove one of the two.",
                problem.Origin,
                problem.Other
            ),
            YamlProblemKind.MissingSeparator => new Finding(
                YamlFindings.DuplicateKey,
                $"A second manifest begins at '{problem.Message}', but no line '---' stands before it. "
                    + $"The API server rejects the two as one: key \"{problem.Message}\" already set in map. Insert a line '---'.",
                problem.Origin,
                problem.Other
            ),
            YamlProblemKind.ChangedKey => new Finding(
                YamlFindings.ChangedKey,
                $"The key {problem.Message} is not a string in YAML, and kubectl applies it as '{problem.Becomes}'. "
                    + $"Write it in quotes, \"{problem.Message}\", or write '{problem.Becomes}' if that is meant.",
                problem.Origin
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Kind, null),
        };

    /// <summary>
    /// kustomize refuses an identity that it gets twice. Of plain files only those of one file are compared: a folder may hold
    /// alternatives.
    /// </summary>
    private static IEnumerable<Finding> Duplicates(YamlScope scope, ResourceGraph graph)
    {
        var seen = new Dictionary<(ResourceIdentity, string), Resource>();
        for (var i = 0; i < graph.Own.Count; i++)
        {
            var resource = graph.Own[i];
            var key = (resource.Identity, scope.IsKustomized ? "" : scope.Roots[i].File);
            if (resource.Name.Length == 0 || resource.Kind.Length == 0)
            {
                continue;
            }

            if (seen.TryGetValue(key, out var first))
            {
                yield return new Finding(
                    EvaluationFindings.DuplicateIdentity,
                    $"{resource.Kind} '{resource.Name}' is declared "
                        + $"twice{(resource.Namespace is null ? "" : $" in the namespace '{resource.Namespace}'")}. "
                        + "Rename one of the two, or remove it.",
                    resource.Origin,
                    first.Origin
                );
            }
            else
            {
                seen.Add(key, resource);
            }
        }
    }
}
