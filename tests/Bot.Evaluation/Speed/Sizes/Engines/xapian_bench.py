"""Xapian over the same articles and questions: build, size, start, queries. Prints one line of JSON.

Needs Debian's python3-xapian. Articles are documents; English and French are stemmed by their own stemmer; a question is the OR of its words, ten are asked for.
"""
import json
import os
import sys
import time

import xapian

articles, questions, folder = sys.argv[1:4]
path = os.path.join(folder, "db")
stemmers = {language: xapian.Stem(language) for language in ("en", "fr")}


def parts(sorted_times, share):
    return sorted_times[min(len(sorted_times) - 1, int(len(sorted_times) * share))]


started = time.perf_counter()
database = xapian.WritableDatabase(path, xapian.DB_CREATE_OR_OVERWRITE)
generator = xapian.TermGenerator()
count = 0
with open(articles, encoding="utf-8") as lines:
    for line in lines:
        article = json.loads(line)
        document = xapian.Document()
        generator.set_stemmer(stemmers.get(article["lang"], xapian.Stem("none")))
        generator.set_document(document)
        generator.set_termpos(0)
        generator.index_text(article["title"], 4)
        generator.increase_termpos()
        generator.index_text(article["text"])
        document.set_data(article["id"])
        database.add_document(document)
        count += 1
database.commit()
database.close()
build = time.perf_counter() - started
size = sum(os.path.getsize(os.path.join(path, name)) for name in os.listdir(path)) / 1e6

started = time.perf_counter()
database = xapian.Database(path)
enquire = xapian.Enquire(database)
start = time.perf_counter() - started
with open(questions, encoding="utf-8") as lines:
    asked = [json.loads(line) for line in lines]
times = []
for question in asked:
    started = time.perf_counter()
    parser = xapian.QueryParser()
    parser.set_database(database)
    parser.set_stemmer(stemmers.get(question["lang"], xapian.Stem("none")))
    parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
    enquire.set_query(parser.parse_query(question["text"], 0))
    hits = [match.docid for match in enquire.get_mset(0, 10)]
    times.append((time.perf_counter() - started) * 1000)
times = sorted(times[len(times) // 11:])
with open("/proc/self/status", encoding="utf-8") as status:
    memory = next(int(line.split()[1]) for line in status if line.startswith("VmRSS:")) / 1000
print(json.dumps({
    "engine": f"Xapian {xapian.version_string()}", "articles": count, "ingestRate": count / build, "build": build, "indexSize": size, "fileSize": size, "start": start,
    "query": {"p50": parts(times, 0.5), "p95": parts(times, 0.95), "p99": parts(times, 0.99), "longest": times[-1]}, "memory": memory,
}))
