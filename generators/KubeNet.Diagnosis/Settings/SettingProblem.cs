using KubeNet.Diagnosis.Reporting;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis.Settings;

/// <summary>What is wrong with a property or an item of the project.</summary>
/// <param name="Message">What is wrong, and the way out; one line.</param>
/// <param name="File">The project file with the item; empty where it is not known.</param>
internal sealed record SettingProblem(string Message, string File)
{
    /// <summary>Its line is not known, so it stands at the beginning of the file; without a file it is where the host puts it.</summary>
    public Diagnostic At(Location otherwise) =>
        Diagnostic.Create(
            Descriptors.Of(EvaluationFindings.BadSetting),
            File.Length == 0 ? otherwise : Location.Create(File, default, default),
            Message
        );
}
