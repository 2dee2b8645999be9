namespace KubeNet.Diagnosis.Settings;

/// <summary>What is wrong with a property or an item of the project.</summary>
/// <param name="Message">What is wrong, and the way out; one line.</param>
/// <param name="File">The project file with the item; empty where it is not known.</param>
internal sealed record SettingProblem(string Message, string File);
