using System.Collections;
using Microsoft.Build.Framework;

namespace KubeNet.Tasks.Tests;

/// <summary>MSBuild with properties of its command line.</summary>
internal sealed class CommandLineLog(IReadOnlyDictionary<string, string> properties) : BuildLog, IBuildEngine6
{
    public bool IsRunningMultipleNodes => false;

    public IReadOnlyDictionary<string, string> GetGlobalProperties() => properties;

    public void Yield() { }

    public void Reacquire() { }

    public void LogTelemetry(string eventName, IDictionary<string, string> properties) { }

    public object? GetRegisteredTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => null;

    public object? UnregisterTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => null;

    public void RegisterTaskObject(object key, object obj, RegisteredTaskObjectLifetime lifetime, bool allowEarlyCollection) { }

    public bool BuildProjectFile(string file, string[] targets, IDictionary properties, IDictionary outputs, string tools) =>
        throw new NotSupportedException();

    public bool BuildProjectFilesInParallel(
        string[] files,
        string[] targets,
        IDictionary[] properties,
        IDictionary[] outputs,
        string[] tools,
        bool useResultsCache,
        bool unloadProjectsOnCompletion
    ) => throw new NotSupportedException();

    public BuildEngineResult BuildProjectFilesInParallel(
        string[] files,
        string[] targets,
        IDictionary[] properties,
        IList<string>[] remove,
        string[] tools,
        bool returnTargetOutputs
    ) => throw new NotSupportedException();
}
