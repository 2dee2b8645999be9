namespace KubeNet.Diagnosis.CustomResources;

/// <summary>A source with classes; equal by value.</summary>
internal sealed record ClassSource(string HintName, string Text);
