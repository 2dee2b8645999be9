using KubeNet.HandOver;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>
/// The manifests are written for one of a project's target frameworks. A set that only another framework has would never be written: that
/// is an error. A set that gives other manifests there is a warning.
/// </summary>
public sealed class CompareFrameworks : Task
{
    /// <summary>The hand-overs of all frameworks that the generator runs for, with the metadata Framework, Inputs and Sources.</summary>
    public ITaskItem[] HandOvers { get; set; } = [];

    /// <summary>The framework whose sets are written.</summary>
    [Required]
    public string WrittenBy { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (!Array.Exists(HandOvers, IsWriter) && HandOvers.Any(handOver => SetsOf(handOver).Any()))
            {
                LogNobodyWrites();
                return false;
            }

            var written = HandOvers.Where(IsWriter).SelectMany(SetsOf).ToDictionary(set => set.Name, StringComparer.Ordinal);
            foreach (var other in HandOvers.Where(handOver => !IsWriter(handOver)))
            {
                foreach (var set in SetsOf(other))
                {
                    Compare(set, written, other.GetMetadata("Framework"));
                }
            }
        }
        catch (HandOverException error)
        {
            Log.LogError(null, TaskFindings.HandOver, null, null, 0, 0, 0, 0, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, TaskFindings.HandOver, null, null, 0, 0, 0, 0, $"The hand-over cannot be read: {error.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private void LogNobodyWrites()
    {
        var frameworks = HandOvers.Select(handOver => handOver.GetMetadata("Framework")).OrderBy(name => name, StringComparer.Ordinal);
        Log.LogError(
            null,
            TaskFindings.Frameworks,
            null,
            null,
            0,
            0,
            0,
            0,
            $"The manifests are to be written for '{WrittenBy}', for which the project is not built with KubeNet.Sdk, so none are written. "
                + $"Set KubeNetTargetFramework to one of its target frameworks with sets: {string.Join(", ", frameworks)}."
        );
    }

    private void Compare(HandOverSet set, Dictionary<string, HandOverSet> written, string framework)
    {
        if (!written.TryGetValue(set.Name, out var other))
        {
            Log.LogError(
                null,
                TaskFindings.Frameworks,
                null,
                null,
                0,
                0,
                0,
                0,
                $"The set '{set.Name}' exists for {framework}, but not for {WrittenBy}, for which the manifests are written, "
                    + "so it is not written. "
                    + $"Declare it for {WrittenBy} too, or set KubeNetTargetFramework to {framework}."
            );
        }
        else if (FirstDifference(set, other) is { } file)
        {
            Log.LogWarning(
                null,
                TaskFindings.Frameworks,
                null,
                null,
                0,
                0,
                0,
                0,
                $"The set '{set.Name}' gives different manifests for {framework} and {WrittenBy}: '{file}' differs. "
                    + $"The manifests for {WrittenBy} are written."
            );
        }
    }

    private static string? FirstDifference(HandOverSet set, HandOverSet other)
    {
        if (set.IsRefused || other.IsRefused)
        {
            return null;
        }

        var files = other.Files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        return set.Files.FirstOrDefault(file => !files.TryGetValue(file.Path, out var content) || content != file.Content)?.Path
            ?? other.Files.Select(file => file.Path).Except(set.Files.Select(file => file.Path), StringComparer.Ordinal).FirstOrDefault();
    }

    private bool IsWriter(ITaskItem handOver) =>
        string.Equals(handOver.GetMetadata("Framework"), WrittenBy, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<HandOverSet> SetsOf(ITaskItem handOver) =>
        HandOverLoading
            .Load(handOver.ItemSpec, handOver.GetMetadata("Inputs"), handOver.GetMetadata("Sources").Split(';'))
            .Sets.Where(set => set.Folder is not (HandOverSet.EveryFolder or HandOverSet.NoFolder));
}
