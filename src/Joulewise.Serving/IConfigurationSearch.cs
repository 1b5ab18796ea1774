namespace Joulewise.Serving;

/// <summary>Answers questions for serving configurations.</summary>
public interface IConfigurationSearch
{
    /// <summary>Searches the whole space of a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The answer. The same question has the same answer, on any number of cores.</returns>
    SearchResult Run(SearchQuestion question, CancellationToken cancellation);
}
