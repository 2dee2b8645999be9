using System.Collections.Immutable;
using System.Globalization;
using KubeNet.Evaluation;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis;

/// <summary>
/// All sets of a project with all that is wrong with them, as diagnostics in the compilation's own trees. The generator and the
/// analyzers ask here and nowhere else; so they agree.
/// </summary>
internal sealed class ProjectDiagnosis
{
    private ProjectDiagnosis(Compilation compilation, ImmutableArray<DiagnosedSet> sets)
    {
        Compilation = compilation;
        Sets = sets;
        var names = new HashSet<Location>(sets.Select(set => set.Location));
        var seen = new HashSet<(string, Location, string)>();
        Diagnostics = sets
            .SelectMany(set => set.Diagnostics)
            .Where(diagnostic => seen.Add(KeyOf(diagnostic, names)))
            .ToImmutableArray();
    }

    /// <summary>What was evaluated: the project without the trees of source generators.</summary>
    public Compilation Compilation { get; }

    public ImmutableArray<DiagnosedSet> Sets { get; }

    /// <summary>The diagnostics of all sets. One origin and one id give one, however many sets say the same.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <param name="project">The project's own compilation.</param>
    /// <param name="global">Its settings, as the compiler passes MSBuild properties on.</param>
    /// <param name="facts">What <see cref="ClusterFacts"/> found.</param>
    /// <param name="cancellationToken">The host's.</param>
    /// <exception cref="OperationCanceledException">The host no longer wants to know.</exception>
    public static ProjectDiagnosis Of(Compilation project, AnalyzerConfigOptions global, string facts, CancellationToken cancellationToken)
    {
        var compilation = new GeneratedTrees(global).LeaveOut(project);
        var settings = ProjectSettings.Read(global, facts);
        var evaluated = EvaluationCache.Evaluate(compilation, settings.Cluster, cancellationToken);
        if (evaluated.IsEmpty)
        {
            return new ProjectDiagnosis(compilation, ImmutableArray<DiagnosedSet>.Empty);
        }

        var badSetting = settings.Problem is { } problem ? new Finding(EvaluationFindings.BadSetting, problem, evaluated[0].Origin) : null;
        var locations = new SourceLocations(compilation);
        var halfTyped = HalfTypedCode.In(compilation, cancellationToken);
        var sets = ImmutableArray.CreateBuilder<DiagnosedSet>(evaluated.Length);
        foreach (var set in evaluated)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isHalfTyped = HalfTypedCode.Concerns(set, halfTyped, locations);
            var findings = set.Findings.Concat(RuleVerdicts.On(set));
            if (isHalfTyped)
            {
                findings = findings.Where(finding => HalfTypedCode.LeavesStanding(finding, locations, cancellationToken));
            }

            if (badSetting is not null)
            {
                findings = findings.Prepend(badSetting); // it has no place in the source: once, at the first set, and no set is written
            }

            var place = locations.Of(set.Origin) ?? Location.None;
            var diagnostics = findings.Select(finding => DiagnosticOf(finding, place, locations)).ToImmutableArray();
            var unbound = !set.Graph.IsComplete && !isHalfTyped && !diagnostics.Any(Gate.LeavesNothingToWrite)
                ? UnboundCode.FirstIn(set, compilation, locations, cancellationToken)
                : null;
            sets.Add(new DiagnosedSet(set, place, diagnostics, unbound));
        }

        return new ProjectDiagnosis(compilation, sets.MoveToImmutable());
    }

    private static Diagnostic DiagnosticOf(Finding finding, Location place, SourceLocations locations) =>
        Diagnostic.Create(
            Descriptors.Of(finding.Kind),
            locations.Of(finding.Origin) ?? place,
            additionalLocations: finding.Others.Select(locations.Of).OfType<Location>(),
            finding.Message);

    /// <summary>Where findings have no origin of their own, several of one kind stand at a set's name; the text tells them apart.</summary>
    private static (string Id, Location Location, string Message) KeyOf(Diagnostic diagnostic, ISet<Location> names) =>
        (diagnostic.Id, diagnostic.Location, names.Contains(diagnostic.Location) ? diagnostic.GetMessage(CultureInfo.InvariantCulture) : "");
}
