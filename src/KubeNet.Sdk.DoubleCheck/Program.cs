using System.Runtime.Loader;

namespace KubeNet.DoubleCheck;

/// <summary>
/// <c>KubeNet.Sdk.DoubleCheck.dll what-the-build-wrote assembly report</c>. The report is for the build task, which reads in it which set
/// was being run if this process ends before its time; what the sets write to the console is theirs.
/// </summary>
internal static class Program
{
    /// <summary>As much as the evaluation of the build has: code that it can follow must not overflow here.</summary>
    private const int StackSize = 64 * 1024 * 1024;

    private static int Main(string[] arguments)
    {
        if (arguments is not [var bundle, var assembly, var report])
        {
            Console.Error.WriteLine("Usage: KubeNet.Sdk.DoubleCheck.dll <what the build wrote> <assembly> <report>");
            return 2;
        }

        // KubeNet.Sdk.dll is the app's, so nothing that knows its types may be entered before.
        var resolver = new AssemblyDependencyResolver(assembly);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            resolver.ResolveAssemblyToPath(name) is { } path ? context.LoadFromAssemblyPath(path) : null;
        var code = 0;
        var thread = new Thread(() => code = SetRunner.Run(bundle, assembly, report), StackSize);
        thread.Start();
        thread.Join();

        // A thread that a set started must not keep the process alive.
        Environment.Exit(code);
        return code;
    }
}
