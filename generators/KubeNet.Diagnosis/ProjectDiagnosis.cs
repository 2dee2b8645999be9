using System.Collections.Immutable;
using System.Globalization;
using KubeNet.Diagnosis.Addresses;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Diagnosis.Settings;
using KubeNet.Diagnosis.Yaml;
using KubeNet.Evaluation;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis;

/// <summary>
/// All sets of a project with all that is wrong with them, as diagnostics in the compilation's own trees. The generator and the
/// analyzers ask here and nowhere else; so they agree.
/// </summary>
internal sealed class ProjectDiagnosis
{
    private readonly YamlSources? _yaml;
    private readonly SourceLocations _locations;
    private readonly IReadOnlyList<SettingProblem> _problemsOfSettings;

    private ProjectDiagnosis(
        Compilation compilation,
        ImmutableArray<DiagnosedSet> sets,
        YamlSources? yaml,
        SourceLocations locations,
        IReadOnlyList<SettingProblem> problemsOfSettings,
        IReadOnlyDictionary<Diagnostic, Finding> findings
    )
    {
        _problemsOfSettings = problemsOfSettings;
        _yaml = yaml;
        _locations = locations;
        Compilation = compilation;
        Sets = sets;
        var names = new HashSet<Location>(sets.Select(set => set.Location));
        Diagnostics = sets.SelectMany(set => set.Diagnostics.Select(diagnostic => (Set: set, Diagnostic: diagnostic)))
            .GroupBy(said => KeyOf(said.Diagnostic, names))
            .Select(same =>
                AffectedSets.Name(
                    OneOf([.. same.Select(said => said.Diagnostic)], findings, locations),
                    same.Select(said => said.Set),
                    sets
                )
            )
            .ToImmutableArray();
    }

    /// <summary>One diagnostic for those of one kind and place, in which all that is affected is named.</summary>
    private static Diagnostic OneOf(
        IReadOnlyList<Diagnostic> same,
        IReadOnlyDictionary<Diagnostic, Finding> findings,
        SourceLocations locations
    )
    {
        var known = same.Where(findings.ContainsKey).Select(diagnostic => findings[diagnostic]).ToList();
        return same.Count == 1 || known.Count != same.Count || same[0].Id == EvaluationFindings.UseCycle.Id
            ? same[0]
            : DiagnosticOf(SharedPlaces.One(known), same[0].Location, locations);
    }

    /// <summary>What was evaluated, see <see cref="EvaluatedCode"/>.</summary>
    public Compilation Compilation { get; }

    public ImmutableArray<DiagnosedSet> Sets { get; }

    /// <summary>The diagnostics of all sets. One origin and one id give one, which names all sets and values that say the same.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>A set's diagnostic with the message that it has among those of all sets, and its own severity.</summary>
    public Diagnostic AsReported(DiagnosedSet set, Diagnostic diagnostic)
    {
        bool IsSame(Diagnostic other) => other.Id == diagnostic.Id && other.Location == diagnostic.Location;
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        var isOfSet = set.Diagnostics.Any(own => IsSame(own) && own.GetMessage(CultureInfo.InvariantCulture) == message);
        return !isOfSet || !diagnostic.Location.IsInSource || Diagnostics.FirstOrDefault(IsSame) is not { } reported
            ? diagnostic
            : Diagnostic.Create(
                diagnostic.Descriptor,
                diagnostic.Location,
                diagnostic.Severity,
                diagnostic.AdditionalLocations,
                diagnostic.Properties,
                reported.GetMessage(CultureInfo.InvariantCulture)
            );
    }

    /// <summary>The first of the project's YAML files; null where there is none.</summary>
    public string? FirstYamlPath => _yaml?.FirstPath;

    /// <summary>A set's graph as the rules see it: beside the project's YAML.</summary>
    public ResourceGraph GraphOf(DiagnosedSet set) => set.Set.Graph.Beside(YamlGraphs);

    /// <summary>The graphs of the project's YAML files.</summary>
    public IReadOnlyList<ResourceGraph> YamlGraphs => _yaml?.Known ?? [];

    /// <summary>What is wrong with the project's YAML files, at its place in them.</summary>
    /// <exception cref="OperationCanceledException">The host no longer wants to know.</exception>
    public ImmutableArray<Diagnostic> DiagnoseYaml(CancellationToken cancellationToken)
    {
        if (_yaml is null)
        {
            return ImmutableArray<Diagnostic>.Empty;
        }

        // What has no place in the files stands at the beginning of the first one; the settings are said once, at a set if there is one.
        var first = new Origin(_yaml.FirstPath, 0, 0);
        var settings = Sets.IsEmpty ? _problemsOfSettings : [];
        var place = _locations.Of(first)!;
        return settings
            .Select(problem => DiagnosticOf(problem, place))
            .Concat(
                _yaml
                    .Verdicts([.. Sets.Select(set => set.Set.Graph)], cancellationToken)
                    .Select(finding => DiagnosticOf(finding, place, _locations))
            )
            .ToImmutableArray();
    }

    /// <param name="project">The project's own compilation.</param>
    /// <param name="global">Its settings, as the compiler passes MSBuild properties on.</param>
    /// <param name="facts">What <see cref="ClusterFacts"/> found.</param>
    /// <param name="yamlTexts">The project's YAML files: what they declare is no dangling reference of a set.</param>
    /// <param name="cancellationToken">The host's.</param>
    /// <exception cref="OperationCanceledException">The host no longer wants to know.</exception>
    public static ProjectDiagnosis Of(
        Compilation project,
        AnalyzerConfigOptions global,
        string facts,
        ImmutableArray<YamlText> yamlTexts,
        CancellationToken cancellationToken
    )
    {
        var compilation = EvaluatedCode.Of(project, global, yamlTexts);
        var settings = ProjectSettings.Read(global, facts);
        var evaluated = EvaluationCache.Evaluate(compilation, settings.Evaluation, cancellationToken);
        var yaml = YamlReadings.Of(yamlTexts, settings.Cluster);
        var locations = new SourceLocations(compilation, yaml);
        if (evaluated.IsEmpty)
        {
            var none = new Dictionary<Diagnostic, Finding>();
            return new ProjectDiagnosis(compilation, ImmutableArray<DiagnosedSet>.Empty, yaml, locations, settings.Problems, none);
        }

        // They have no place in the source: once, in the project file or else at the first set, and no set is written.
        var firstSet = locations.Of(evaluated[0].Origin) ?? Location.None;
        var badSettings = settings.Problems.Select(problem => DiagnosticOf(problem, firstSet)).ToArray();
        var halfTyped = HalfTypedCode.In(compilation, cancellationToken);
        var addresses = new AddressUses(evaluated, compilation, cancellationToken);
        var sets = ImmutableArray.CreateBuilder<DiagnosedSet>(evaluated.Length);
        var found = new Dictionary<Diagnostic, Finding>();
        foreach (var set in evaluated)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isHalfTyped = HalfTypedCode.Concerns(set, halfTyped, locations);
            var findings = set.Findings.Concat(RuleVerdicts.On(set, yaml?.Known ?? []));
            if (isHalfTyped)
            {
                findings = findings.Where(finding => HalfTypedCode.LeavesStanding(finding, locations, cancellationToken));
            }

            var place = locations.Of(set.Origin) ?? Location.None;
            var diagnostics = badSettings
                .Concat(findings.Select(finding => Noted(DiagnosticOf(finding, place, locations), finding)))
                .ToImmutableArray();
            if (!set.Graph.IsComplete && !isHalfTyped)
            {
                var uses = addresses.In(set);
                diagnostics = diagnostics.RemoveAll(stopped => addresses.IsBehind(stopped, uses)).AddRange(uses);
            }

            var unbound =
                !set.Graph.IsComplete && !isHalfTyped && !diagnostics.Any(Gate.LeavesNothingToWrite)
                    ? UnboundCode.FirstIn(set, compilation, locations, addresses, cancellationToken)
                    : null;
            var withheld = set.Withheld.Select(finding => DiagnosticOf(finding, place, locations)).ToImmutableArray();
            sets.Add(new DiagnosedSet(set, place, diagnostics, withheld, unbound));
        }

        return new ProjectDiagnosis(compilation, sets.MoveToImmutable(), yaml, locations, settings.Problems, found);

        // Two sets may say the very same, and equal diagnostics are one key.
        Diagnostic Noted(Diagnostic diagnostic, Finding finding)
        {
            found[diagnostic] = finding;
            return diagnostic;
        }
    }

    /// <summary>Its line is not known, so it stands at the beginning of the project file; without a file, where it is said to.</summary>
    private static Diagnostic DiagnosticOf(SettingProblem problem, Location otherwise) =>
        Diagnostic.Create(
            Descriptors.Of(EvaluationFindings.BadSetting),
            problem.File.Length == 0 ? otherwise : Location.Create(problem.File, default, default),
            problem.Message
        );

    private static Diagnostic DiagnosticOf(Finding finding, Location place, SourceLocations locations) =>
        Diagnostic.Create(
            Descriptors.Of(finding.Kind),
            locations.Of(finding) ?? place,
            Descriptors.SeverityOf(finding.Severity),
            additionalLocations: finding.Others.Select(locations.Of).OfType<Location>(),
            properties: SuggestedValues.Write(finding.Replacements),
            finding.Message
        );

    /// <summary>
    /// Where findings have no origin of their own, several of one kind stand at a set's name or in the project file; the text tells them
    /// apart. A cycle is found in each of its sets, each time at the call that closes it from there. The calls are the same, and there is
    /// one diagnostic.
    /// </summary>
    private static (string Id, Location Location, string Message) KeyOf(Diagnostic diagnostic, ISet<Location> names) =>
        (
            diagnostic.Id,
            diagnostic.Id == EvaluationFindings.UseCycle.Id
                ? diagnostic
                    .AdditionalLocations.Append(diagnostic.Location)
                    .OrderBy(place => place.SourceTree?.FilePath, StringComparer.Ordinal)
                    .ThenBy(place => place.SourceSpan.Start)
                    .First()
                : diagnostic.Location,
            names.Contains(diagnostic.Location) || diagnostic.Id == EvaluationFindings.BadSetting.Id
                ? diagnostic.GetMessage(CultureInfo.InvariantCulture)
                : ""
        );
}
